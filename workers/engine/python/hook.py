"""Events from the C-level trace hook (up to 3.11), which, unlike `sys.settrace`, makes no f_locals and adds no count."""

from __future__ import annotations

import ctypes
import sys
import types

from tracer import Tracer

_set_trace = ctypes.pythonapi.PyEval_SetTrace
_set_trace.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
_set_trace.restype = None
_Callback = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.py_object, ctypes.c_int, ctypes.c_void_p)
_CALL, _EXCEPTION, _LINE, _RETURN, _OPCODE = 0, 1, 2, 3, 7  # PyTrace_*, Include/cpython/pystate.h
_user_settrace = sys.settrace


class Hook:
    def __init__(self, tracer: Tracer) -> None:
        self._tracer = tracer
        self._callback = _Callback(self._event)

    def start(self) -> None:
        """In the calling thread; each thread needs its own."""
        sys.settrace = self._settrace
        _set_trace(ctypes.cast(self._callback, ctypes.c_void_p), None)

    def stop(self) -> None:
        _set_trace(None, None)

    def _settrace(self, function: object, /) -> None:
        """`sys.settrace` for the snippet: taking a trace function away must not take ours away."""
        if function is not None or not self._tracer.active:
            _user_settrace(function)  # pyright: ignore[reportArgumentType]

    def _event(self, _: object, frame: types.FrameType, what: int, argument: object) -> int:
        tracer = self._tracer
        code = frame.f_code
        plan = tracer.plan_of(code)
        if plan is None:
            frame.f_trace_lines = False
            return 0
        if what == _LINE:
            if not plan.fine:
                tracer.reach(frame, plan, frame.f_lasti)
        elif what == _OPCODE:
            if frame.f_lasti in plan.starts or frame.f_lasti in plan.checks:
                tracer.reach(frame, plan, frame.f_lasti)
        elif what == _CALL:
            if plan.fine:
                frame.f_trace_opcodes = True
            tracer.call(frame, plan, frame.f_lasti)
        elif what == _RETURN:
            tracer.leave(frame, plan, None if argument is None else frame.f_lasti)
        elif what == _EXCEPTION:
            tracer.fail(frame, plan)
        if not tracer.active:
            self.stop()
        return 0
