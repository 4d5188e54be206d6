"""The places from which a snippet reaches its objects: frames with their names and stack, the module's namespace."""

from __future__ import annotations

import dis
import sys
import types
from itertools import compress

from dict_version import version_index
from frames import BORROWED, SLOTS, STACK_IS_TOLD, TAGS, height_of, start_of
from memory import COUNT, COUNT_MASK, TYPE, WORD, WORDS, object_at
from node import Node
from plan import Plan

_mro = type.__dict__["__mro__"].__get__
#: Whether events come from the C-level hook.
HOOKED = not hasattr(sys, "monitoring")
_CALLS = frozenset(dis.opmap[name] for name in ("CALL_METHOD", "CALL_FUNCTION", "CALL", "PRECALL") if name in dis.opmap)
_RETURNS_CONSTANTS = "RETURN_CONST" in dis.opmap
_METHOD_DESCRIPTOR = id(types.MethodDescriptorType)
_keys_of, _values_of = dict.keys, dict.values


def _unless_dead(word: int) -> int:
    address = word & ~TAGS
    return word if not address or word & TAGS > BORROWED or WORDS[address // WORD + COUNT] & COUNT_MASK else 0


class Root(Node):
    """A frame of the snippet. `seen` is what it refers to now, with `seen_labels`; `seen_borrowed` are the places among
    it that no count includes; `namespace` is the address of a class body's or the module's dict, 0 for a function."""

    is_root = True
    __slots__ = (
        "changed",
        "hidden",
        "last",
        "lent",
        "line",
        "name",
        "_namespace",
        "plan",
        "returned",
        "seen",
        "seen_borrowed",
        "seen_labels",
        "start",
        "waits",
        "_keys",
        "_slots",
        "_values",
        "_version",
        "_version_at",
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
        self.seen_borrowed: list[int] | None = None
        self._namespace = 0
        #: Address of the object whose count is one too high because of the way the events come, or because what a
        #: statement loads first was loaded with the end of the one before; 0 for none.
        self.lent = 0
        #: Address of what the frame returned (see `top`); 0 while it has not.
        self.returned = 0
        #: Whether it left to go on later, and holds what it held until then.
        self.waits = False
        #: Names that were in the namespace before the program began, with the addresses of their values.
        self.hidden: dict[str, int] = {}
        self._slots: list[int] = []
        self._keys: tuple[str, ...] = ()
        self._values: tuple[int, ...] = ()
        #: Of the namespace: its version as last seen, and the word that tells it now.
        self._version = -1
        self._version_at: int | None = None

    @property
    def namespace(self) -> int:
        return self._namespace

    @namespace.setter
    def namespace(self, address: int) -> None:
        self._namespace = address
        self._version_at = version_index(address)

    def enter(self, frame: types.FrameType) -> None:
        self.start = start_of(frame)
        self.waits = False
        if not self.plan.optimized and not self.namespace:
            names = frame.f_locals
            if dict in _mro(type(names)):  # a metaclass may have prepared anything
                self.namespace = id(names)

    def top(self) -> int:
        """Address of the value that it returns: 0 where unknown, -1 for a constant that is not put on the stack."""
        if self.seen_labels and self.seen_labels[-1] == "s":
            return self.seen[-1]
        return -1 if _RETURNS_CONSTANTS else 0

    def made(self) -> int:
        """Address of the instance with which a call of `__init__` begins; else 0."""
        return self._slots[0] & ~TAGS if self.name == "__init__" and self._slots else 0

    def leave(self, waits: bool) -> None:
        """The frame is gone, or `waits`; a namespace may live on."""
        self.start = self.lent = 0
        self.waits = waits
        self._slots = []
        self._tell()

    def read(self, frame: types.FrameType, offset: int | None) -> None:
        """Looks at the frame that runs, about to run the instruction at `offset`; None: leaves its stack out."""
        plan = self.plan
        if offset is None:
            height = 0
        else:
            height = height_of(self.start, plan.width) if STACK_IS_TOLD else None
            if height is None:
                height = plan.known_heights.get(offset)
                if height is None:
                    height = plan.known_heights[offset] = plan.height_at(frame.f_code, offset, waits=False)
        if height and offset in plan.begun:
            self._read(height - 1)
            word = WORDS[self.start + SLOTS + plan.width + height - 1]
            self.lent = word if word & TAGS == 0 else 0
        else:
            self._read(height)

    def read_waiting(self, frame: types.FrameType) -> None:
        """Looks at a frame that waits for a call."""
        height = height_of(self.start, self.plan.width)
        if height is None:
            height = self.plan.height_at(frame.f_code, frame.f_lasti, waits=True)
        self._read(height, waits=True)
        if HOOKED:
            self.lent = self._lent(frame)

    def _lent(self, frame: types.FrameType) -> int:
        """While a method in C is called, the hook of up to 3.11 makes a bound method of it (trace_call_function in
        Python/ceval.c), which holds one reference to its object that an untraced run does not have."""
        raw, offset = frame.f_code.co_code, frame.f_lasti
        if offset < 0 or raw[offset] not in _CALLS:
            return 0
        stack = self._slots[self.plan.width :]
        for callable_at in (len(stack) - raw[offset + 1] - 2, len(stack) - raw[offset + 1] - 1):
            if not 0 <= callable_at < len(stack) - 1 or not stack[callable_at]:
                continue
            if WORDS[stack[callable_at] // WORD + TYPE] == _METHOD_DESCRIPTOR:
                return stack[callable_at + 1]
        return 0

    def _read(self, height: int, waits: bool = False) -> None:
        self.lent = 0
        first = self.start + SLOTS
        plan = self.plan
        length = plan.width + height
        slots = WORDS[first : first + (length if length < plan.most else plan.most)].tolist()
        if waits:  # perhaps for a finalizer: what its instruction has let go of still stands on the stack
            slots[plan.width :] = [_unless_dead(word) for word in slots[plan.width :]]
        is_same = slots == self._slots
        self._slots = slots
        if not (self._namespace and self.read_names()) and not is_same:
            self._tell()

    def read_names(self) -> bool:
        """Looks at the namespace alone; whether it has changed, and was told."""
        if not self._namespace:
            return False
        at = self._version_at
        if at is not None:
            version = WORDS[at]
            if version == self._version:
                return False
            self._version = version
        names = object_at(self._namespace)
        keys, values = tuple(_keys_of(names)), tuple(map(id, _values_of(names)))  # pyright: ignore[reportArgumentType]
        if values == self._values and keys == self._keys:
            return False
        self._keys, self._values = keys, values
        self._tell()
        return True

    def _tell(self) -> None:
        """Puts together what is referred to: names first, then the slots, then the stack."""
        targets: list[int] = []
        labels: list[str] = []
        borrowed: list[int] = []
        for key, value in zip(self._keys, self._values):
            if type(key) is str and self.hidden.get(key) != value:
                targets.append(value)
                labels.append("n" + key)
        if TAGS:
            for label, word in zip(self.plan.labels, self._slots):
                tag = word & TAGS
                if tag <= BORROWED and word > TAGS:
                    if tag:
                        borrowed.append(len(targets))
                    targets.append(word - tag)
                    labels.append(label)
        else:
            targets += filter(None, self._slots)
            labels += compress(self.plan.labels, self._slots)
        self.seen, self.seen_labels, self.seen_borrowed = tuple(targets), labels, borrowed or None
        self.changed = True
