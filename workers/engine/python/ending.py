"""What `python FILE` does after the program's last statement (Py_FinalizeEx in Python/pylifecycle.c).

Each part runs once. The child calls `finish` after the analysis; an analysis that must see a part happen calls
that part itself, earlier.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import sys
import threading
from typing import Callable

import streams

_wait_for_threads = threading._shutdown  # type: ignore[attr-defined]
_run_exit_functions = atexit._run_exitfuncs
_collect, _is_collecting = gc.collect, gc.isenabled
_done: set[str] = set()


def _once(part: str, step: Callable[[], object]) -> None:
    """What a step raises is the snippet's own doing; `python FILE` ignores it here, too."""
    if part in _done:
        return
    _done.add(part)
    with contextlib.suppress(BaseException):
        step()


def wait_for_threads() -> None:
    """Waits for all threads that are no daemons."""
    _once("threads", _wait_for_threads)


def run_exit_functions() -> None:
    """Runs what the snippet registered with `atexit`, last first."""
    _once("atexit", _run_exit_functions)


def drop_main() -> None:
    """Lets the snippet's module go, so that finalizers of what is left run and may print."""
    _once("main", _let_go_of_main)


def _let_go_of_main() -> None:
    if _is_collecting():
        _collect()
    sys.modules.pop("__main__", None)
    _collect()


def finish() -> None:
    wait_for_threads()
    run_exit_functions()
    drop_main()
    streams.flush()
