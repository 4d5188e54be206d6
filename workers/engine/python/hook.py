"""Events from the C-level trace hook (up to 3.11), which, unlike `sys.settrace`, makes no f_locals."""

from __future__ import annotations

import ctypes
import dis
import sys
import types

from collector import CLOCK, STOPPED
from memory import INTS
from own_memory import enter, leave
from tracer import Tracer

_set_trace = ctypes.pythonapi.PyEval_SetTrace
_set_trace.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
_set_trace.restype = None
_Callback = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.py_object, ctypes.c_int, ctypes.c_void_p)
_CALL, _EXCEPTION, _LINE, _RETURN, _OPCODE = 0, 1, 2, 3, 7  # PyTrace_*, Include/cpython/pystate.h
_WAITS = frozenset(dis.opmap[name] for name in ("YIELD_VALUE", "YIELD_FROM", "SEND") if name in dis.opmap)
_DELEGATES = bytes([dis.opmap.get("YIELD_FROM", 0)])
_MAKES_FRAMES = sys.version_info >= (3, 11)
_user_settrace = sys.settrace


class Hook:
    def __init__(self, tracer: Tracer) -> None:
        self._tracer = tracer
        self._callback = _Callback(self._event)
        self._replaced = False

    def start(self) -> None:
        """In the calling thread; each thread needs its own."""
        self._tracer.on_thread = self.start
        sys.settrace = self._settrace
        _set_trace(ctypes.cast(self._callback, ctypes.c_void_p), None)

    def stop(self) -> None:
        _set_trace(None, None)
        sys.settrace = _user_settrace

    def _settrace(self, function: object, /) -> None:
        """`sys.settrace` for the snippet: taking no trace function away must not take ours away. One of the snippet's
        own takes our place."""
        if function is not None:
            sys.settrace = _user_settrace
            self._replaced = True
        if self._replaced or not self._tracer.active:
            _user_settrace(function)  # pyright: ignore[reportArgumentType]

    def _event(self, _: object, frame: types.FrameType, what: int, argument: object) -> int:
        if self._tracer.paused:
            return 0
        threads = self._tracer.threads
        alone = not threads.many
        if not alone:
            threads.turn.acquire()
        clock = INTS[CLOCK]
        INTS[CLOCK] = STOPPED
        places = enter() if self._tracer.keeps_places else None
        owed = 0
        try:
            if _MAKES_FRAMES:
                owed = _owed(frame, what)
            return self._act(frame, what, argument)
        except RecursionError:
            self._tracer.lose()
            return 0
        except BaseException:  # noqa: BLE001 - a signal handler of the snippet may raise here; ctypes cannot pass it on
            return 0
        finally:
            if places is not None:
                del places
                leave()
            INTS[CLOCK] = clock + owed
            if not alone:
                threads.turn.release()
                threads.pause()

    def _act(self, frame: types.FrameType, what: int, argument: object) -> int:
        tracer = self._tracer
        code = frame.f_code
        plan = tracer.plans.get(id(code)) or tracer.plan_of(code)
        if plan is None:
            frame.f_trace_lines = False
            return 0
        if what == _LINE:
            offset = frame.f_lasti
            # When instructions are followed, one event more comes for this very one.
            frame.f_trace_opcodes = is_fine = offset in plan.fine
            if not is_fine:
                tracer.reach(frame, plan, offset)
        elif what == _OPCODE:
            if frame.f_lasti in plan.starts or frame.f_lasti in plan.checks:
                tracer.reach(frame, plan, frame.f_lasti)
        elif what == _CALL:
            tracer.call(frame, plan, frame.f_lasti)
        elif what == _RETURN:
            offset = None if argument is None else frame.f_lasti
            tracer.leave(frame, plan, offset, offset is not None and _waits(code.co_code, offset))
        elif what == _EXCEPTION:
            tracer.fail(frame, plan)
        if not (plan.starts or plan.checks):
            frame.f_trace_lines = frame.f_trace_opcodes = False
        if not tracer.active:
            self.stop()
        return 0


def _waits(raw: bytes, offset: int) -> bool:
    """Whether a frame that returns at `offset` goes on later. Up to 3.10 one that delegates stands right before the
    instruction that it takes up again (YIELD_FROM in Python/ceval.c)."""
    return raw[offset] in _WAITS or (not _MAKES_FRAMES and raw[offset + 2 : offset + 3] == _DELEGATES)


def _owed(frame: types.FrameType, what: int) -> int:
    """What the collector's clock is off by: in 3.11 the hook has a frame object made for each call, freed at its end,
    which an untraced run does not have."""
    if what == _CALL:
        return -1 if frame.f_code.co_code[frame.f_lasti + 1] == 0 else 0  # RESUME 0: the call's own beginning
    return 1 if what == _RETURN and frame.f_code.co_code[frame.f_lasti] not in _WAITS else 0
