"""Where things lie in an object, found by probing objects of our own. Offsets and sizes are bytes from the object's
address; the collector's header and the managed words of an instance lie before it."""

from __future__ import annotations

import sys
import types
from typing import Any, NamedTuple

from memory import WORD, WORDS, offset_of

_fact = {
    name: type.__dict__[name].__get__
    for name in ("__basicsize__", "__itemsize__", "__dictoffset__", "__weakrefoffset__", "__flags__", "__mro__")
}
_names_of_type = type.__dict__["__dict__"].__get__
_getsizeof = sys.getsizeof
_object_size = object.__sizeof__


def basic_size(kind: type) -> int:
    return _fact["__basicsize__"](kind, type(kind))


def item_size(kind: type) -> int:
    return _fact["__itemsize__"](kind, type(kind))


def dict_offset(kind: type) -> int:
    return _fact["__dictoffset__"](kind, type(kind))


def weakref_offset(kind: type) -> int:
    return _fact["__weakrefoffset__"](kind, type(kind))


def flags(kind: type) -> int:
    return _fact["__flags__"](kind, type(kind))


def mro(kind: type) -> tuple[type, ...]:
    return _fact["__mro__"](kind, type(kind))


def names_of(kind: type) -> types.MappingProxyType[str, Any]:
    """A class's own names, without asking its metaclass."""
    return _names_of_type(kind, type(kind))


def word(address: int) -> int:
    return WORDS[address // WORD]


def word_of(value: object, offset: int) -> int:
    return WORDS[(id(value) + offset) // WORD]


def points(value: int) -> bool:
    """Whether a word is the address of memory that may be read. For probes alone: it asks the kernel each time."""
    if value % WORD:
        return False
    with open("/proc/self/maps") as maps:
        for line in maps:
            ends, access = line.split(" ", 2)[:2]
            low, high = (int(end, 16) for end in ends.split("-"))
            if low <= value < high:
                return access.startswith("r")
    return False


class _Slotted:
    __slots__ = ("first", "second")


class _Weak:
    __slots__ = ("__weakref__",)


class _WithDict:
    __slots__ = ("__dict__",)


class _Plain:
    def __init__(self, first: object, second: object) -> None:
        self.first = first
        self.second = second


class _Before(NamedTuple):
    """Bytes before an object: the collector's header; the managed words of instances, and the type flags that ask
    for them."""

    gc: int
    gc_flag: int
    managed: list[tuple[int, int]]


def _probe_before() -> _Before:
    def before(value: object) -> int:
        return _getsizeof(value) - _object_size(value)

    values = [_Slotted(), _Weak(), _WithDict()]
    gc = _getsizeof([]) - [].__sizeof__()
    collected = flags(list) & flags(dict) & flags(set) & flags(tuple) & flags(_Slotted)
    gc_flag = collected & ~(flags(int) | flags(float) | flags(str) | flags(bytes))
    base = flags(_Slotted) | flags(object) | flags(int) | flags(list)
    managed = [(flags(type(value)) & ~base, before(value) - gc) for value in values[1:] if before(value) > gc]
    return _Before(gc, gc_flag, managed)


_BEFORE = _probe_before()
GC_HEADER = _BEFORE.gc


def has_gc_header(kind: type) -> bool:
    return bool(flags(kind) & _BEFORE.gc_flag)


def managed_bytes(kind: type) -> int:
    """Bytes of managed words (the dict's and the weak references') before an instance."""
    return max((size for mask, size in _BEFORE.managed if flags(kind) & mask), default=0)


def before_bytes(kind: type) -> int:
    return (GC_HEADER if has_gc_header(kind) else 0) + managed_bytes(kind)


def _probe_member() -> tuple[int, int]:
    """Where a member descriptor points to its definition, and where that keeps the member's offset."""
    value = _Slotted()
    marks = object(), object()
    value.first, value.second = marks
    offsets = [
        next(at for at in range(2 * WORD, basic_size(_Slotted), WORD) if word_of(value, at) == id(mark))
        for mark in marks
    ]
    members = [names_of(_Slotted)[name] for name in ("first", "second")]
    for at in range(2 * WORD, 12 * WORD, WORD):
        if not all(points(word_of(member, at)) for member in members):
            continue
        for field in range(0, 4 * WORD, WORD):
            if [word(word_of(member, at) + field) for member in members] == offsets:
                return at, field
    raise SystemError("no offset found in a member descriptor")


_MEMBER, _MEMBER_OFFSET = _probe_member()


def members(kind: type) -> dict[int, str]:
    """{offset: name} of the members (slots among them) that a type and its bases describe."""
    return _described(mro(kind))


def slots(kind: type) -> dict[int, str]:
    """{offset: name} of the slots alone: these hold references, while a C type's member may be a plain number."""
    return _described(tuple(base for base in mro(kind) if "__slots__" in names_of(base)))


def _described(bases: tuple[type, ...]) -> dict[int, str]:
    found: dict[int, str] = {}
    for base in bases:
        for name, value in names_of(base).items():
            own = type(value) is types.MemberDescriptorType and value.__objclass__ is base
            if own and type(name) is str:
                found.setdefault(word(word_of(value, _MEMBER) + _MEMBER_OFFSET), name)
    return found


_sample = (object(), object(), object())
#: Where a tuple keeps its length and its first item, in words.
_LENGTH = next(i for i in range(2, 5) if WORDS[id(_sample) // WORD + i] == len(_sample))
_FIRST_ITEM = offset_of(_sample, _sample[0], 2, 8) or 0


def tuple_items(value: object, most: int | None = None) -> tuple[int, ...]:
    """Addresses of a tuple's items, up to `most`; 0 where it holds nothing, as an iterator's own tuple may
    (`itertools.zip_longest`)."""
    base = id(value) // WORD
    first, length = base + _FIRST_ITEM, WORDS[base + _LENGTH]
    return tuple(WORDS[first : first + (length if most is None else min(length, most))].tolist())


def find(value: object, wanted: int, start: int = 2 * WORD, end: int | None = None) -> int | None:
    """The offset of the first word of `value` that equals `wanted`."""
    for at in range(start, basic_size(type(value)) if end is None else end, WORD):
        if word_of(value, at) == wanted:
            return at
    return None


def find_pointer_to(value: object, target: object) -> int | None:
    """The offset of a pointer in `value` to memory that begins with a reference to `target`."""
    for at in range(2 * WORD, basic_size(type(value)), WORD):
        if points(word_of(value, at)) and word(word_of(value, at)) == id(target):
            return at
    return None


_mark = object()
LIST_ITEMS = find_pointer_to([_mark], _mark)
HASHES = {
    kind: find(value, hash(value) & (1 << 8 * WORD) - 1, end=10 * WORD)
    for kind, value in ((str, "a probe of a hash"), (bytes, b"a probe of a hash"), (tuple, (1, "a probe of a hash")))
}
STR_HEADER = "".__sizeof__() - 1
STR_WIDE_HEADER = "\u0100".__sizeof__() - 2 * 2
