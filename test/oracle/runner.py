"""Runs a probed program in a fork, as `python FILE` runs it: PyRun_FileExFlags on the text, in a fresh `__main__`."""

from __future__ import annotations

import builtins
import contextlib
import ctypes
import gc
import importlib.machinery
import io
import os
import signal
import sys
import tempfile
import threading
import types
from typing import Callable

NAME = "snippet.py"
FILE_INPUT = 257  # Py_file_input, in compile.h
# The C library by calls that keep the interpreter's lock and allocate nothing that the collector counts.
libc = ctypes.PyDLL(None)
fork, leave = libc.fork, libc._exit
libc.write.argtypes = [ctypes.c_int, ctypes.c_char_p, ctypes.c_size_t]
libc.fmemopen.restype = ctypes.c_void_p
libc.fmemopen.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p]
run_file = ctypes.pythonapi.PyRun_FileExFlags
run_file.restype = ctypes.py_object
run_file.argtypes = (
    [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int] + [ctypes.c_void_p] * 2 + [ctypes.c_int, ctypes.c_void_p]
)
Row = tuple[str, list[str]]
rows = -1


def write_row(text: bytes) -> None:
    """One row: a head, then lines. Whole even when several processes write."""
    libc.write(rows, b"\0" + text, len(text) + 1)


def fresh_main() -> None:
    main = types.ModuleType("__main__")
    main.__file__ = NAME
    main.__cached__ = None  # type: ignore[attr-defined]
    main.__loader__ = importlib.machinery.SourceFileLoader("__main__", NAME)
    main.__builtins__ = builtins  # type: ignore[attr-defined]
    if sys.version_info < (3, 14):
        main.__annotations__ = {}
    sys.modules["__main__"] = main


def run_text(text: bytes) -> BaseException | None:
    """Holds neither the program's namespace nor its code."""
    stream = libc.fmemopen(text, len(text), b"r")
    names = id(vars(sys.modules["__main__"]))
    try:
        run_file(stream, NAME.encode(), FILE_INPUT, names, names, 1, None)
    except BaseException as error:
        return error
    return None


def inside_fork(text: bytes, probe: Callable[[int], None], at_end: Callable[[], bytes]) -> None:
    sys.argv = [NAME]
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)  # as on a terminal: else its buffer holds the strings printed
    builtins.__probe__ = probe  # type: ignore[attr-defined]
    fresh_main()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    gc.collect()
    error = run_text(text)
    name = type(error).__name__.encode() if error is not None else b""
    del error
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join()
    write_row(b"end " + name + at_end())
    sys.stdout.flush()
    with contextlib.suppress(ChildProcessError):
        os.waitpid(-1, 0)  # with SIGCHLD ignored: until all of them are done
    leave(0)


def run(
    text: bytes, prepare: Callable[[], Callable[[int], None]], at_end: Callable[[], bytes]
) -> tuple[str, list[Row]]:
    """Standard output and the rows, as (head, lines). `prepare` runs in the fork and gives the probe."""
    global rows
    with tempfile.TemporaryFile("ab+") as out, tempfile.TemporaryFile() as stdout:
        rows = out.fileno()
        pid = os.fork()
        if pid == 0:
            os.dup2(stdout.fileno(), 1)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            inside_fork(text, prepare(), at_end)
        os.waitpid(pid, 0)
        out.seek(0)
        stdout.seek(0)
        found: list[Row] = []
        for row in out.read().decode().split("\0")[1:]:
            head, *lines = row.split("\n")
            found.append((head, lines))
        return stdout.read().decode(), found
