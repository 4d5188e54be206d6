"""Threads of the snippet, while it is traced or profiled.

A look at memory must not be interrupted by another thread. So from the first thread on, the interpreter is told not to
switch by itself, and whoever looks lets others run after its looks, as often as the interpreter would have.
"""

from __future__ import annotations

import _thread
import sys
import threading
import time
from typing import Any, Callable

_NEVER_SECONDS = 1_000_000.0
#: Long enough for a waiting thread to take over.
_PAUSE_SECONDS = 0.00005
_STARTERS = (
    (_thread, "start_new_thread"),
    (_thread, "start_new"),
    (_thread, "start_joinable_thread"),
    (threading, "_start_new_thread"),
    (threading, "_start_joinable_thread"),
)

_lock = threading.RLock
_now = time.perf_counter
_sleep = time.sleep
_get_interval, _set_interval = sys.getswitchinterval, sys.setswitchinterval


class Threads:
    """`begin` is called in each new thread, before its function."""

    def __init__(self, begin: Callable[[], None]) -> None:
        self._begin = begin
        self._replaced: list[tuple[Any, str, Any]] = []
        self._interval = _get_interval()
        self._switched = 0.0
        self.many = False
        #: Held from an event to the end of what is told of it: telling lets other threads run.
        self.turn = _lock()

    def start(self) -> None:
        for module, name in _STARTERS:
            if hasattr(module, name):
                original = getattr(module, name)
                self._replaced.append((module, name, original))
                setattr(module, name, self._starter(original))

    def stop(self) -> None:
        for module, name, original in self._replaced:
            setattr(module, name, original)
        self._replaced.clear()
        if self.many:
            self.many = False
            _set_interval(self._interval)

    def pause(self) -> None:
        """Lets another thread run when this one has had its time."""
        now = _now()
        if now - self._switched > self._interval:
            _sleep(_PAUSE_SECONDS)
            self._switched = _now()

    def _starter(self, original: Callable[..., object]) -> Callable[..., object]:
        def start(function: Callable[..., object], *rest: Any, **options: Any) -> object:
            if not self.many:
                self._interval = _get_interval()
                self._switched = _now()
                self.many = True
                _set_interval(_NEVER_SECONDS)

            def run(*arguments: Any, **named: Any) -> object:
                self._begin()
                return function(*arguments, **named)

            return original(run, *rest, **options)

        return start
