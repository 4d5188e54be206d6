"""What `python FILE` does after the program's last statement (Py_FinalizeEx in Python/pylifecycle.c).

Each part runs once. The child calls `finish` after the analysis; an analysis that must see a part happen calls
that part itself, earlier.
"""

from __future__ import annotations

import atexit
import gc
import sys
import threading

import streams

_wait_for_threads = threading._shutdown  # type: ignore[attr-defined]
_run_exit_functions = atexit._run_exitfuncs
_collect = gc.collect
_done: set[str] = set()


def _first_time(part: str) -> bool:
    if part in _done:
        return False
    _done.add(part)
    return True


def wait_for_threads() -> None:
    """Waits for all threads that are no daemons."""
    if _first_time("threads"):
        _wait_for_threads()


def run_exit_functions() -> None:
    """Runs what the snippet registered with `atexit`, last first."""
    if _first_time("atexit"):
        _run_exit_functions()


def drop_main() -> None:
    """Lets the snippet's module go, so that finalizers of what is left run and may print."""
    if _first_time("main"):
        sys.modules.pop("__main__", None)
        _collect()


def finish() -> None:
    for part in (wait_for_threads, run_exit_functions, drop_main):
        try:
            part()
        except BaseException:  # noqa: BLE001, S112 - the snippet's own; `python FILE` ignores it here, too
            continue
    streams.flush()
