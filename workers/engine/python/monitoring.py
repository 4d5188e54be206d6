"""Events from `sys.monitoring` (3.12 and newer), which sees every thread and changes no count.

Only instructions at which something is to be looked at stay watched; each other one is switched off where it stands.
"""

from __future__ import annotations

import sys
import types
from typing import Any, Callable, Optional

from tracer import Tracer

_monitoring: Any = getattr(sys, "monitoring", None)
_TOOL = 4
_NAME = "ourobot"
_frame = sys._getframe


class Monitoring:
    def __init__(self, tracer: Tracer) -> None:
        self._tracer = tracer
        self._events = _monitoring.events
        self._off = _monitoring.DISABLE

    def start(self) -> None:
        events = self._events
        _monitoring.use_tool_id(_TOOL, _NAME)
        callbacks: dict[int, Callable[..., object]] = {
            events.PY_START: self._start,
            events.PY_RESUME: self._resume,
            events.PY_THROW: self._resume,
            events.PY_RETURN: self._return,
            events.PY_YIELD: self._yield,
            events.PY_UNWIND: self._unwind,
            events.RAISE: self._raise,
            events.INSTRUCTION: self._instruction,
        }
        for event, callback in callbacks.items():
            _monitoring.register_callback(_TOOL, event, callback)
        _monitoring.set_events(_TOOL, events.PY_START | events.PY_THROW | events.PY_UNWIND | events.RAISE)

    def stop(self) -> None:
        if _monitoring.get_tool(_TOOL) == _NAME:
            _monitoring.set_events(_TOOL, 0)
            _monitoring.free_tool_id(_TOOL)

    def _start(self, code: types.CodeType, offset: int) -> object:
        tracer = self._tracer
        known = id(code) in tracer.plans
        plan = tracer.plan_of(code)
        if plan is None:
            return self._off
        if not known:
            events = self._events
            local = events.PY_RETURN | events.PY_YIELD | events.PY_RESUME | events.INSTRUCTION
            _monitoring.set_local_events(_TOOL, code, local)
        if not tracer.active:
            self.stop()
            return None
        tracer.call(_frame(1), plan, offset)
        return None

    def _resume(self, code: types.CodeType, offset: int, exception: object = None) -> None:
        plan = self._tracer.plans.get(id(code))
        if plan is not None:
            self._tracer.call(_frame(1), plan, offset)

    def _instruction(self, code: types.CodeType, offset: int) -> object:
        tracer = self._tracer
        plan = tracer.plans.get(id(code))
        if plan is None or not (offset in plan.starts or offset in plan.checks):
            return self._off
        tracer.reach(_frame(1), plan, offset)
        if not tracer.active:
            self.stop()
        return None

    def _return(self, code: types.CodeType, offset: int, value: object) -> None:
        del value
        plan = self._tracer.plans.get(id(code))
        if plan is not None:
            self._tracer.leave(_frame(1), plan, offset)

    def _yield(self, code: types.CodeType, offset: int, value: object) -> None:
        del value
        plan = self._tracer.plans.get(id(code))
        if plan is not None:
            self._tracer.leave(_frame(1), plan, offset)

    def _unwind(self, code: types.CodeType, offset: int, exception: object) -> None:
        del exception
        plan = self._tracer.plans.get(id(code))
        if plan is not None:
            self._tracer.leave(_frame(1), plan, None)

    def _raise(self, code: types.CodeType, offset: int, exception: object) -> None:
        del exception
        plan = self._tracer.plans.get(id(code))
        if plan is not None:
            self._tracer.fail(_frame(1), plan)


def available() -> Optional[Any]:
    return _monitoring
