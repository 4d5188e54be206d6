"""Each line of a snippet as it begins, and each call as it begins and ends: from `sys.monitoring` (3.12 and newer), or
from a trace function. Counts the lines, and has a meter charge each with what happened while it was the running one.
"""

from __future__ import annotations

import array
import sys
import threading
import types
from typing import Any, Callable

from meters import HUGE, Meter
from script import FILE_NAME
from threads import Threads

_monitoring: Any = getattr(sys, "monitoring", None)
_TOOL = 4
_NAME = "ourobot"
_identify = threading.get_ident
_settrace, _settrace_of_threads = sys.settrace, threading.settrace


class LineEvents:
    """Hits by line; line 0 is what belongs to none. What another thread does while one waits is charged to the other's
    lines. No thread comes in between while an event is counted, or counts would be lost (3.9 switches within `n += 1`)
    and times be charged twice."""

    def __init__(self, lines: int, meter: Meter) -> None:
        # See Memory: no count may be one that its type keeps when it is freed.
        self._hits = array.array("q", [HUGE]) * lines
        self._lines = lines
        self._begun = False
        self._meter = meter
        self._running: dict[int, int] = {}
        self._waiting: dict[int, list[int]] = {}
        self._threads = Threads(_nothing)
        #: One object for all: what each frame would get anew would be memory of the snippet's lines.
        self._bound: Any = self._trace

    def hits(self, line: int) -> int:
        return self._hits[line] - HUGE

    def start(self) -> None:
        self._threads.start()
        self._meter.restart()
        if _monitoring is None:
            _settrace_of_threads(self._bound)
            _settrace(self._bound)
            return
        events = _monitoring.events
        _monitoring.use_tool_id(_TOOL, _NAME)
        callbacks: dict[int, Callable[..., object]] = {
            events.PY_START: self._begin,
            events.PY_RESUME: self._go_on,
            events.PY_THROW: self._go_on,
            events.LINE: self._line,
            events.PY_RETURN: self._leave,
            events.PY_YIELD: self._leave,
            events.PY_UNWIND: self._leave,
        }
        for event, callback in callbacks.items():
            _monitoring.register_callback(_TOOL, event, callback)
        _monitoring.set_events(_TOOL, events.PY_START | events.PY_THROW | events.PY_UNWIND)

    def stop(self) -> None:
        if _monitoring is None:
            _settrace(None)
        elif _monitoring.get_tool(_TOOL) == _NAME:
            _monitoring.set_events(_TOOL, 0)
        self._meter.charge(0)
        self._threads.stop()

    def _begin(self, code: types.CodeType, _offset: int) -> object:
        if code.co_filename != FILE_NAME:
            return _monitoring.DISABLE
        events = _monitoring.events
        wanted = events.LINE | events.PY_RETURN | events.PY_YIELD | events.PY_RESUME
        if _monitoring.get_local_events(_TOOL, code) != wanted:
            _monitoring.set_local_events(_TOOL, code, wanted)
        self._call(code.co_firstlineno)
        return None

    def _go_on(self, code: types.CodeType, *_: object) -> None:
        if code.co_filename == FILE_NAME:
            self._call(code.co_firstlineno)

    def _leave(self, code: types.CodeType, *_: object) -> None:
        if code.co_filename == FILE_NAME:
            self._end()

    def _line(self, _code: types.CodeType, line: int) -> None:
        self._reach(line)

    def _trace(self, frame: types.FrameType, event: str, _argument: object) -> Any:
        if event == "call":
            if frame.f_code.co_filename != FILE_NAME:
                return None
            self._call(frame.f_code.co_firstlineno)
        elif event == "line":
            self._reach(frame.f_lineno)
        elif event == "return":
            self._end()
        return self._bound

    def _call(self, line: int) -> None:
        thread = _identify()
        running = self._running.get(thread, 0)
        self._meter.charge(running)
        if not self._begun:
            self._begun = True
            self._meter.begin()
        self._waiting.setdefault(thread, []).append(running)
        self._running[thread] = line if line < self._lines else 0
        self._resume()

    def _reach(self, line: int) -> None:
        thread = _identify()
        self._meter.charge(self._running.get(thread, 0))
        if line >= self._lines:
            line = 0
        self._running[thread] = line
        self._hits[line] += 1
        self._resume()

    def _end(self) -> None:
        thread = _identify()
        self._meter.charge(self._running.get(thread, 0))
        waiting = self._waiting.get(thread)
        self._running[thread] = waiting.pop() if waiting else 0
        self._resume()

    def _resume(self) -> None:
        """Begins to charge the line that goes on, after the others have had their turn."""
        self._meter.restart()
        if self._threads.many:
            self._threads.pause()
            self._meter.restart()


def _nothing() -> None: ...
