"""fork(2) as `os.fork` does it, with a step of ours before CPython puts the child in order.

That order costs a fault for each of some hundred pages that it writes to; a child that takes its pages first has none.
"""

from __future__ import annotations

import ctypes
from typing import Callable

# As in os_fork_impl (Modules/posixmodule.c). PyDLL: nobody lets the interpreter's lock go meanwhile.
_before = ctypes.pythonapi.PyOS_BeforeFork
_after_in_child = ctypes.pythonapi.PyOS_AfterFork_Child
_after_in_parent = ctypes.pythonapi.PyOS_AfterFork_Parent
for _step in (_before, _after_in_child, _after_in_parent):
    _step.restype = None
_fork = ctypes.PyDLL(None).fork


def fork(first: Callable[[], object]) -> int | None:
    """0 in the child, which has done `first`; None when the system has no room for one now."""
    _before()
    process = _fork()
    if process == 0:
        first()
        _after_in_child()
        return 0
    _after_in_parent()
    return None if process < 0 else process
