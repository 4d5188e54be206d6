"""Events from `sys.monitoring` (3.12 and newer), which sees every thread and changes no count.

Only instructions at which something is to be looked at stay watched; each other one is switched off where it stands.
"""

from __future__ import annotations

import sys
import types
from typing import Any, Callable

from collector import CLOCK, STOPPED
from memory import INTS
from own_memory import enter, leave
from script import FILE_NAME
from tracer import Tracer

_monitoring: Any = getattr(sys, "monitoring", None)
_TOOL = 4
_NAME = "ourobot"
_DISABLE: object = getattr(_monitoring, "DISABLE", None)
_CALLED = "PY_START PY_RESUME PY_THROW PY_RETURN PY_YIELD PY_UNWIND RAISE LINE INSTRUCTION".split()
_frame = sys._getframe
Callback = Callable[..., object]


class Monitoring:
    def __init__(self, tracer: Tracer) -> None:
        self._tracer = tracer
        self._events = _monitoring.events
        self._off = _DISABLE

    def start(self) -> None:
        events = self._events
        _monitoring.use_tool_id(_TOOL, _NAME)
        callbacks: dict[int, Callback] = {
            events.PY_START: self._callback(self._start, 0),
            events.PY_RESUME: self._callback(self._resume, 0),
            events.PY_THROW: self._callback(self._resume, 0, None),
            events.PY_RETURN: self._callback(self._return, 1),
            events.PY_YIELD: self._callback(self._yield, 0),
            events.PY_UNWIND: self._callback(self._unwind, 1, None),
            events.RAISE: self._callback(self._raise, 0, None),
            events.LINE: self._callback(self._line, 0),
            events.INSTRUCTION: self._callback(self._instruction, 0),
        }
        for event, callback in callbacks.items():
            _monitoring.register_callback(_TOOL, event, callback)
        _monitoring.set_events(_TOOL, events.PY_START | events.PY_THROW | events.PY_UNWIND | events.RAISE)

    def stop(self) -> None:
        """Each instruction that is watched is let go where it is met next."""
        if _monitoring.get_tool(_TOOL) == _NAME:
            _monitoring.set_events(_TOOL, 0)

    def _callback(self, act: Callable[[types.CodeType, int], object], freed: int, off: object = _DISABLE) -> Callback:
        """`act` while the collector's clock stands. `freed`: the frame object that looking at a frame made is freed
        right after this event, which turns the clock back by one; it was not counted when it was made. `off`: the
        answer once nothing is traced any more; some events cannot be switched off where they stand."""

        tracer = self._tracer

        def callback(code: types.CodeType, offset: int, argument: object = None) -> object:
            if not tracer.active:
                if tracer.lost:
                    tracer.lost = False
                    self.stop()
                return off
            if tracer.paused:
                return None
            threads = tracer.threads
            alone = not threads.many
            if not alone:
                threads.turn.acquire()
            clock = INTS[CLOCK]
            INTS[CLOCK] = STOPPED
            places = enter() if tracer.keeps_places else None
            del argument
            owed = 0
            try:
                if freed and code.co_filename == FILE_NAME:
                    owed = freed
                answer = act(code, offset)
                if not tracer.active:
                    self.stop()
                return answer
            except RecursionError:
                tracer.lose()
                return None
            finally:
                if places is not None:
                    del places
                    leave()
                INTS[CLOCK] = clock + owed
                if not alone:
                    threads.turn.release()
                    threads.pause()

        return callback

    def _start(self, code: types.CodeType, offset: int) -> object:
        tracer = self._tracer
        known = id(code) in tracer.plans
        plan = tracer.plan_of(code)
        if plan is None:
            return self._off
        if not known:
            events = self._events
            local = events.PY_RETURN | events.PY_YIELD | events.PY_RESUME
            # An instruction that is watched, if only once, is specialised later or never, and CPython then counts more.
            local |= events.INSTRUCTION if plan.fine else events.LINE
            _monitoring.set_local_events(_TOOL, code, local)
        tracer.call(_frame(2), plan, offset)
        return None

    def _resume(self, code: types.CodeType, offset: int) -> None:
        plan = self._tracer.plans.get(id(code))
        if plan is not None:
            self._tracer.call(_frame(2), plan, offset)

    def _line(self, code: types.CodeType, _: int) -> object:
        tracer = self._tracer
        plan = tracer.plans.get(id(code))
        if plan is None:
            return self._off
        frame = _frame(2)
        tracer.reach(frame, plan, frame.f_lasti)
        return None

    def _instruction(self, code: types.CodeType, offset: int) -> object:
        tracer = self._tracer
        plan = tracer.plans.get(id(code))
        if plan is None or not (offset in plan.starts or offset in plan.checks):
            return self._off
        tracer.reach(_frame(2), plan, offset)
        return None

    def _return(self, code: types.CodeType, offset: int) -> None:
        plan = self._tracer.plans.get(id(code))
        if plan is not None:
            self._tracer.leave(_frame(2), plan, offset, False)

    def _yield(self, code: types.CodeType, offset: int) -> None:
        plan = self._tracer.plans.get(id(code))
        if plan is not None:
            self._tracer.leave(_frame(2), plan, offset, True)

    def _unwind(self, code: types.CodeType, offset: int) -> None:
        plan = self._tracer.plans.get(id(code))
        if plan is not None:
            self._tracer.leave(_frame(2), plan, None, False)

    def _raise(self, code: types.CodeType, offset: int) -> None:
        plan = self._tracer.plans.get(id(code))
        if plan is not None:
            self._tracer.fail(_frame(2), plan)


def available() -> bool:
    return _monitoring is not None


def free() -> None:
    """Gives the tool's place back, for the next tracer, and lets go of the callbacks, which up to 3.13 would stay."""
    for name in _CALLED:
        _monitoring.register_callback(_TOOL, getattr(_monitoring.events, name), None)
    _monitoring.free_tool_id(_TOOL)
