"""The places from which a snippet reaches its objects: frames with their names and stack, the module's namespace."""

from __future__ import annotations

import dis
import sys
import types

from frames import BORROWED, SLOTS, STACK_IS_TOLD, TAGS, height_of, start_of
from memory import TYPE, WORD, WORDS, object_at
from nodes import Node
from plan import Plan

_mro = type.__dict__["__mro__"].__get__
#: Whether events come from the C-level hook.
HOOKED = not hasattr(sys, "monitoring")
_CALLS = frozenset(dis.opmap[name] for name in ("CALL_METHOD", "CALL_FUNCTION", "CALL", "PRECALL") if name in dis.opmap)
_METHOD_DESCRIPTOR = id(types.MethodDescriptorType)
_keys_of, _values_of = dict.keys, dict.values


class Root(Node):
    """A frame of the snippet. `seen` is what it refers to now, with `seen_labels`; `borrowed` are the places among it
    that no count includes; `namespace` is the address of a class body's or the module's dict, 0 for a function."""

    is_root = True
    __slots__ = (
        "borrowed",
        "changed",
        "hidden",
        "last",
        "lent",
        "line",
        "name",
        "namespace",
        "plan",
        "returned",
        "seen",
        "seen_labels",
        "start",
        "_keys",
        "_slots",
        "_values",
    )

    def __init__(self, name: str, plan: Plan) -> None:
        super().__init__(0, 0, None, None)
        self.name = name
        self.plan = plan
        self.start = 0
        self.line: int | None = None
        self.last = -1
        self.changed = True
        self.seen: tuple[int, ...] = ()
        self.seen_labels: list[str] | None = None
        self.borrowed: list[int] | None = None
        self.namespace = 0
        #: Address of the object whose count is one too high because of the way the events come; 0 for none.
        self.lent = 0
        #: Address of what the frame returned; 0 while it has not.
        self.returned = 0
        #: Names that were in the namespace before the program began, with the addresses of their values.
        self.hidden: dict[str, int] = {}
        self._slots: list[int] = []
        self._keys: tuple[str, ...] = ()
        self._values: tuple[int, ...] = ()

    def enter(self, frame: types.FrameType) -> None:
        self.start = start_of(frame)
        if not self.plan.optimized and not self.namespace:
            names = frame.f_locals
            if dict in _mro(type(names)):  # a metaclass may have prepared anything
                self.namespace = id(names)

    def leave(self) -> None:
        """The frame is gone; a namespace may live on."""
        self.start = self.lent = 0
        self._slots = []
        self._tell()

    def read(self, frame: types.FrameType, offset: int | None) -> None:
        """Looks at the frame that runs, about to run the instruction at `offset`; None: leaves its stack out."""
        if offset is None:
            height = 0
        else:
            height = STACK_IS_TOLD and height_of(self.start, len(self.plan.slots.names))
            if height is None or height is False:
                height = self.plan.height_at(frame.f_code, offset)
        self._read(height)

    def read_waiting(self, frame: types.FrameType) -> None:
        """Looks at a frame that waits for a call."""
        height = height_of(self.start, len(self.plan.slots.names))
        if height is None:
            height = self.plan.height_at(frame.f_code, frame.f_lasti)
        self._read(height)
        if HOOKED:
            self.lent = self._lent(frame)

    def _lent(self, frame: types.FrameType) -> int:
        """While a method in C is called, the hook of up to 3.11 makes a bound method of it (trace_call_function in
        Python/ceval.c), which holds one reference to its object that an untraced run does not have."""
        raw, offset = frame.f_code.co_code, frame.f_lasti
        if offset < 0 or raw[offset] not in _CALLS:
            return 0
        stack = self._slots[len(self.plan.slots.names) :]
        for callable_at in (len(stack) - raw[offset + 1] - 2, len(stack) - raw[offset + 1] - 1):
            if not 0 <= callable_at < len(stack) - 1 or not stack[callable_at]:
                continue
            if WORDS[stack[callable_at] // WORD + TYPE] == _METHOD_DESCRIPTOR:
                return stack[callable_at + 1]
        return 0

    def _read(self, height: int) -> None:
        self.lent = 0
        start = self.start
        count = len(self.plan.slots.names)
        slots = WORDS[start + SLOTS : start + SLOTS + count + height].tolist()
        if slots != self._slots:
            self._slots = slots
            self.read_names()
            self._tell()
        elif self.namespace:
            self.read_names()

    def read_names(self) -> None:
        """Looks at the namespace alone."""
        if not self.namespace:
            return
        names = object_at(self.namespace)
        keys, values = tuple(_keys_of(names)), tuple(map(id, _values_of(names)))  # pyright: ignore[reportArgumentType]
        if values != self._values or keys != self._keys:
            self._keys, self._values = keys, values
            self._tell()

    def _tell(self) -> None:
        """Puts together what is referred to: names first, then the slots, then the stack."""
        targets: list[int] = []
        labels: list[str] = []
        borrowed: list[int] = []
        for key, value in zip(self._keys, self._values):
            if type(key) is str and self.hidden.get(key) != value:
                targets.append(value)
                labels.append("n" + key)
        names, cells = self.plan.slots
        # The only fast slots of a module or class body are those of comprehensions within it.
        named = len(names) if self.plan.optimized else 0
        for i, word in enumerate(self._slots):
            address = word & ~TAGS
            tag = word & TAGS
            if not address or tag > BORROWED:
                continue
            if tag:
                borrowed.append(len(targets))
            targets.append(address)
            labels.append("s" if i >= named else ("c" if i in cells else "n") + names[i])
        self.seen, self.seen_labels, self.borrowed = tuple(targets), labels, borrowed or None
        self.changed = True
