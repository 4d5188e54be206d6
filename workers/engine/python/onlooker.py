"""Follows a snippet beside the collector: which names its objects had, and which finalizers run, in their order.

Events come as the tracer's do (monitoring.py, hook.py), with the collector's clock kept.
"""

from __future__ import annotations

import ctypes
import types
import weakref
from typing import Any

from frames import BORROWED, SLOTS, TAGS, start_of
from memory import COUNT, COUNT_MASK, TYPE, WORD, WORDS, object_at, offset_of
from plan import Plan
from safe_repr import name_of_type, safe_repr, type_name
from telling import Records
from tracer import Tracer
from whereabouts import Place, whereabouts

#: Statements, calls and returns that are looked at; the snippet then runs on by itself.
_MOST_EVENTS = 3_000
_MOST_FINALIZERS = 200

_reference = weakref.ref
_REFERENCE = id(weakref.ref)
_keep = ctypes.pythonapi.Py_IncRef
_keep.argtypes = [ctypes.py_object]
_keep.restype = None
_finalize_code = weakref.finalize.__call__.__code__
_finalizers: Any = vars(weakref.finalize)["_registry"]


def _probe_callback() -> int:
    def called(_: object) -> None: ...

    target = {called}
    found = offset_of(weakref.ref(target, called), called, 2, 12)
    assert found is not None
    return found


_CALLBACK = _probe_callback()


class _Told:
    """Stands in for the callback of a weak reference: tells of the call, then makes it."""

    __slots__ = ("_onlooker", "_owner", "callback")

    def __init__(self, onlooker: Onlooker, callback: Any, owner: dict[str, object]) -> None:
        self._onlooker = onlooker
        self.callback = callback
        self._owner = owner

    def __call__(self, reference: object) -> object:
        self._onlooker.tell("callback", _called(self.callback), self._owner, 0)
        return self.callback(reference)


class Onlooker(Tracer):
    def __init__(self, channel: Records, source: str, names: dict[str, object]) -> None:
        super().__init__(channel, source, names, _MOST_EVENTS)
        self._out = channel
        self._main_names = names
        self._given = {name: id(value) for name, value in names.items()}
        #: By address: the name an object had last, and the type that it has as long as it is the same object.
        self._names: dict[int, str] = {}
        self._types: dict[int, int] = {}
        self._told: list[_Told] = []
        self._left = _MOST_EVENTS
        self._finalizers_left = _MOST_FINALIZERS
        #: Number of the collection that is under way.
        self.during: int | None = None
        #: What a finalizer was called with during that: their addresses.
        self.finalized: list[int] = []

    def name_of(self, address: int) -> str | None:
        """The name under which the live object there was seen last."""
        return self._names.get(address) if self._types.get(address) == WORDS[address // WORD + TYPE] else None

    def named(self) -> list[tuple[str, object]]:
        """What the module's names are bound to now."""
        return [
            (name, value)
            for name, value in list(self._main_names.items())
            if type(name) is str and self._given.get(name) != id(value)
        ]

    def plan_of(self, code: types.CodeType) -> Plan | None:
        if code is _finalize_code:
            plan = self.plans[id(code)] = Plan(code, self.statements)
            return plan
        return super().plan_of(code)

    def call(self, frame: types.FrameType, plan: Plan, offset: int) -> None:
        try:
            if self._goes_on():
                self._called(frame, plan)
        except BaseException as error:  # noqa: BLE001 - nothing of ours may surface in the snippet
            self._fail(error)

    def reach(self, frame: types.FrameType, plan: Plan, offset: int) -> None:
        try:
            if offset in plan.starts and self._goes_on():
                self._see(frame, plan)
        except BaseException as error:  # noqa: BLE001 - nothing of ours may surface in the snippet
            self._fail(error)

    def leave(self, frame: types.FrameType, plan: Plan, offset: int | None, waits: bool) -> None:
        try:
            if self._goes_on():
                self._see(frame, plan)
        except BaseException as error:  # noqa: BLE001 - nothing of ours may surface in the snippet
            self._fail(error)

    def fail(self, frame: types.FrameType, plan: Plan) -> None: ...

    def _goes_on(self) -> bool:
        if self._left == 0:
            self.active = False
            self._out.truncated("steps")
            return False
        self._left -= 1
        return True

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, RecursionError):
            self.lose()
        else:
            self.active = False
            self.fault = self.fault or error

    def _see(self, frame: types.FrameType, plan: Plan) -> None:
        """Makes no list, tuple or dict: CPython keeps freed ones for the snippet's next, which then would not count
        towards the next collection."""
        names = self._main_names
        for name in names:
            address = id(names[name])
            if self._given.get(name) != address and type(name) is str:
                self._note(address, name)
        if not plan.optimized or frame.f_code.co_name == "__del__":
            return
        place = start_of(frame) + SLOTS
        for label in plan.labels:
            word = WORDS[place]
            place += 1
            address = word & ~TAGS
            if label[0] == "s":
                return
            if label[0] == "n" and address and word & TAGS <= BORROWED and WORDS[address // WORD + COUNT] & COUNT_MASK:
                self._note(address, label[1:])

    def _note(self, address: int, name: str) -> None:
        kind = WORDS[address // WORD + TYPE]
        if name == "self" and self._types.get(address) == kind:
            return
        self._names[address] = name
        self._types[address] = kind
        if kind == _REFERENCE:
            callback = WORDS[address // WORD + _CALLBACK]
            if callback and WORDS[callback // WORD + TYPE] != id(_Told):
                self._watch(address, callback)

    def _watch(self, address: int, callback: int) -> None:
        """The weak reference's own hold on its callback becomes ours, and it gets one on what stands in."""
        reference: Any = object_at(address)
        owner = _reference.__call__(reference)
        told = _Told(self, object_at(callback), {"type": type_name(owner), "name": self.name_of(id(owner))})
        del owner, reference
        self._told.append(told)
        _keep(told)
        WORDS[address // WORD + _CALLBACK] = id(told)

    def _called(self, frame: types.FrameType, plan: Plan) -> None:
        code = frame.f_code
        first = WORDS[start_of(frame) + SLOTS]
        if not code.co_argcount or not first & ~TAGS or first & TAGS > BORROWED:
            return
        value: Any = object_at(first & ~TAGS)
        if code is _finalize_code:
            info = _finalizers.get(value)
            if info is not None:
                self.tell("finalize", _called(info.func), {}, 0)
        elif code.co_name == "__del__":
            self.finalized.append(id(value))
            owner: dict[str, object] = {"type": type_name(value), "name": self.name_of(id(value))}
            self.tell("__del__", f"{type_name(value)}.__del__", owner, 1)
        elif type(value) is _reference and _reference.__call__(value) is None and not self._stands_in_for(code):
            self.tell("callback", code.co_name, {}, 1)

    def _stands_in_for(self, code: types.CodeType) -> bool:
        """Whether calls of the function are told by what stands in for it."""
        return any(type(told.callback) is types.FunctionType and told.callback.__code__ is code for told in self._told)

    def tell(self, kind: str, what: str, owner: dict[str, object], skipped: int) -> None:
        """`skipped`: frames of the finalizer itself, which stand before the place it interrupts."""
        if self._finalizers_left == 0:
            self._out.truncated("objects")
            return
        self._finalizers_left -= 1
        place = whereabouts(skipped) or Place(None, "<module>")
        self._out.record(
            {
                "record": "finalizer",
                "kind": kind,
                "what": what,
                "type": owner.get("type"),
                "name": owner.get("name"),
                "line": place.line,
                "function": place.function,
                "during": self.during,
            }
        )


def _called(function: object) -> str:
    """What a callback is called: its own name where it has one, else its type's."""
    for kind in (types.FunctionType, types.BuiltinFunctionType):
        if type(function) is kind:
            return str(vars(kind)["__name__"].__get__(function))
    if type(function) is types.MethodType:
        return _called(function.__func__)
    return name_of_type(function) if issubclass(type(function), type) else safe_repr(function)  # type: ignore[arg-type]
