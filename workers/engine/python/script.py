"""Runs a snippet the way `python FILE` runs a program, so that its reference counts are a script's."""

from __future__ import annotations

import builtins
import ctypes
import linecache
import re
import sys
import traceback
import types
from importlib.machinery import SourceFileLoader

import library

FILE_NAME = "snippet.py"
_FILE_INPUT = 257  # Py_file_input, Include/compile.h, the same since Python 2
_COOKIE = re.compile(r"^([ \t\f]*#.*?)coding([:=])")
_TELLS_PLACES = re.compile(r"\b(?:id|hash|addressof)\b")

_libc = ctypes.CDLL(None)
_fmemopen = _libc.fmemopen
_fmemopen.restype = ctypes.c_void_p
_fmemopen.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p]
_run_file = ctypes.pythonapi.PyRun_FileExFlags
_run_file.restype = ctypes.py_object
_run_file.argtypes = [
    ctypes.c_void_p,
    ctypes.c_char_p,
    ctypes.c_int,
    ctypes.c_void_p,  # the names, by address: what ctypes would hold of them is no reference of the program's
    ctypes.c_void_p,
    ctypes.c_int,
    ctypes.c_void_p,
]

_print_exception = traceback.print_exception
_default_excepthook = sys.excepthook
_explain = library.explain
_line = linecache.getline
_main_keys = frozenset(vars(sys.modules["__main__"]))


def fresh_main() -> types.ModuleType:
    """A new `__main__` in `sys.modules`, with the names that `python FILE` puts there, in its order."""
    module = types.ModuleType("__main__")
    names = vars(module)
    names["__loader__"] = SourceFileLoader("__main__", FILE_NAME)
    if "__annotations__" in _main_keys:
        names["__annotations__"] = {}
    names["__builtins__"] = builtins
    names["__file__"] = FILE_NAME
    if "__cached__" in _main_keys:
        names["__cached__"] = None
    sys.modules["__main__"] = module
    sys.argv[:] = [FILE_NAME]
    return module


def remember_source(source: str) -> None:
    """Lets tracebacks show the snippet's lines though there is no file to read them from."""
    lines = source.splitlines(keepends=True)
    linecache.cache[FILE_NAME] = (len(source), None, lines, FILE_NAME)


def tells_places(source: str) -> bool:
    """Whether a snippet may see where its objects lie."""
    return _TELLS_PLACES.search(source) is not None


def own_frame(frame: types.FrameType | None) -> types.FrameType | None:
    """The innermost of the snippet's own frames from `frame` outwards, as a signal handler gets it."""
    while frame is not None and frame.f_code.co_filename != FILE_NAME:
        frame = frame.f_back
    return frame


def run_script(source: str, module: types.ModuleType) -> BaseException | None:
    """Runs `source` in `module` by PyRun_FileExFlags, which `python FILE` itself uses: the parser's arena keeps
    its references to literals while the program runs, as there. Returns the exception that ended it."""
    text = _without_cookie(source).encode()
    file = _fmemopen(text, len(text), b"r")
    names = id(vars(module))
    try:
        _run_file(file, FILE_NAME.encode(), _FILE_INPUT, names, names, 1, None)
    except BaseException as error:  # noqa: BLE001 - a snippet's own failure of any kind is a result
        # The first entry is this very frame; a name for it here would be a cycle that keeps the snippet's frames alive.
        error.__traceback__ = error.__traceback__ and error.__traceback__.tb_next
        return error
    return None


def result_of(error: BaseException | None) -> dict[str, object]:
    """The contract's Result for a run that ended with `error`, told on stderr as `python FILE` tells it."""
    if error is None:
        return {"kind": "finished"}
    _explain(error)
    _tell(error)
    line = _line_of(error)
    if isinstance(error, MemoryError):
        return {"kind": "limit", "limit": "memory", "detail": "" if line is None else f"line {line}"}
    return {"kind": "exception", "type": type(error).__name__, "message": _message(error), "line": line}


def _without_cookie(source: str) -> str:
    """The text is decoded already; a coding cookie would make the parser reopen a file that has no descriptor."""
    lines = source.split("\n", 2)
    lines[:2] = [_COOKIE.sub(r"\1c0ding\2", line) for line in lines[:2]]
    return "\n".join(lines)


def _tell(error: BaseException) -> None:
    if isinstance(error, SystemExit):
        if error.code is not None and not isinstance(error.code, int):
            print(error.code, file=sys.stderr)
        return
    if isinstance(error, SyntaxError) and error.filename == FILE_NAME and not error.text:
        error.text = _line(FILE_NAME, error.lineno or 0)  # there is no file for the parser to take it from
    kind, trace = type(error), error.__traceback__
    try:
        if sys.excepthook is _default_excepthook:
            _print_exception(kind, error, trace)
        else:
            sys.excepthook(kind, error, trace)
    except BaseException:  # noqa: BLE001, S110 - the snippet may have broken sys.stderr or its own hook
        pass


def _line_of(error: BaseException) -> int | None:
    line = None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == FILE_NAME:
            line = trace.tb_lineno
        trace = trace.tb_next
    if line is None and isinstance(error, SyntaxError):
        return error.lineno
    return line


def _message(error: BaseException) -> str:
    if isinstance(error, SystemExit):
        return "" if error.code is None else str(error.code)
    if isinstance(error, SyntaxError):
        return str(error.msg)
    try:
        return str(error)
    except BaseException as other:  # noqa: BLE001 - a user's __str__ may raise anything
        return f"<{type(other).__name__} while asking for its text>"
