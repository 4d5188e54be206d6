"""The modules that a snippet can import: a sealed child cannot read a file, so all are loaded beforehand."""

from __future__ import annotations

import codecs
import ctypes
import functools
import importlib
import itertools
import linecache
import os
import sys
import threading
import time
import traceback

#: What lessons use. `import X` in a snippet finds these and what they load themselves.
MODULES = (
    "abc array ast asyncio atexit base64 binascii bisect builtins calendar cmath cProfile codecs collections "
    "collections.abc concurrent.futures concurrent.futures.thread contextlib contextvars copy copyreg csv ctypes "
    "dataclasses datetime decimal difflib dis enum errno faulthandler fractions functools gc graphlib hashlib heapq "
    "html inspect io itertools json keyword linecache locale logging marshal math numbers opcode operator os pathlib "
    "pickle platform pprint pstats queue random re reprlib resource sched secrets select selectors shlex signal socket "
    "stat statistics string struct sys textwrap threading time timeit token tokenize trace traceback tracemalloc types "
    "typing unicodedata uuid warnings weakref zlib"
).split()

#: Loaded by others only when first needed, when it would be too late.
_LAZY = (
    "_strptime _colorize _suggestions _opcode_metadata encodings.ascii encodings.latin_1 encodings.utf_8 "
    "encodings.utf_8_sig encodings.utf_16 encodings.utf_16_le encodings.utf_16_be encodings.utf_32 "
    "encodings.utf_32_le encodings.utf_32_be encodings.idna encodings.cp437 encodings.cp1252 encodings.iso8859_15 "
    "encodings.unicode_escape encodings.raw_unicode_escape encodings.hex_codec encodings.base64_codec "
    "encodings.rot_13 encodings.charmap encodings.punycode encodings.zlib_codec importlib.util importlib.machinery "
    "numpy.random numpy.fft numpy.polynomial"
).split()

#: One thread each: the child has no business with more, and a fork keeps only one.
_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")

#: By a name of ours: a snippet may put another dict in its place.
_loaded = sys.modules

_NOBODY = "nobody is here to answer input(): put the value into the code instead"


def load() -> None:
    """Imports all that this Python has, and numpy where it is installed."""
    for name in _ONE_THREAD:
        os.environ[name] = "1"
    sys.modules["ssl"] = None  # type: ignore[assignment] - asyncio does without; it costs 5 MB and 100 ms
    for name in (*MODULES, *_LAZY):
        try:
            importlib.import_module(name)
        except ImportError:
            continue  # another version's module, or one that this build lacks
    del sys.modules["ssl"]
    _use_lazy_parts()


def renew(source: str) -> None:
    """Gives a child its own thread's number and random numbers, if its program can use them: to draw a seed takes a
    while."""
    if "native_id" in source:
        threading.main_thread()._set_native_id()  # type: ignore[attr-defined]
    if "random" in source:
        sys.modules["random"].seed()
        if "numpy" in source and "numpy" in sys.modules:
            sys.modules["numpy"].random.seed()


def _use_lazy_parts() -> None:
    """Runs what fetches its parts only when used."""
    eval(r'"\N{SNAKE}"')  # noqa: S307 - the parser fetches unicodedata through a capsule of its own
    time.strptime("2000", "%Y")
    ctypes.CFUNCTYPE(ctypes.c_int)(lambda: 0)()  # libffi opens its own library to make the first callback
    try:
        raise NameError("name 'prnt' is not defined", name="prnt") if sys.version_info >= (3, 10) else NameError
    except NameError as error:
        "".join(traceback.format_exception(type(error), error, error.__traceback__))
    linecache.clearcache()
    if hasattr(traceback, "_find_incompatible_extension_module"):  # 3.15
        traceback._find_incompatible_extension_module = _nothing_found  # type: ignore[attr-defined]


def _nothing_found(_name: str) -> None:
    """A traceback about a missing module would look for it on the disk, and fail where it cannot."""


def listen_to_nobody() -> None:
    """`input()` and `sys.stdin.readline()` say that nobody is there.

    Made of C functions alone: a Python one would stand in the snippet's traceback.
    """
    raised = map(codecs.strict_errors, map(EOFError, itertools.repeat(_NOBODY)))  # type: ignore[arg-type]
    sys.stdin.readline = functools.partial(next, raised)  # type: ignore[method-assign]


def explain(error: BaseException) -> None:
    """Adds to an uncaught `No module named 'x'` what there is instead."""
    if type(error) is not ModuleNotFoundError or type(error.name) is not str:
        return
    if error.name.partition(".")[0] not in _loaded:
        error.msg = f"{error.msg} here. There are: {available()}"
        error.name = None  # from 3.15 on, a traceback of a name of the library shows a text of its own


@functools.cache
def available() -> str:
    """The modules a snippet can import, as a sentence's end."""
    return ", ".join(name for name in (*MODULES, "numpy") if "." not in name and name in _loaded)
