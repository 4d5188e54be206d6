"""Attributes that an instance keeps without a dict (3.11+): in an array of its own, or from 3.13 on behind the
instance, found by probing."""

from __future__ import annotations

from typing import NamedTuple

from allocator import pool_block_size, rounded
from layout import basic_size, before_bytes, find, flags, managed_bytes, points, word, word_of
from memory import WORD, WORDS, object_at
from tables import DICT_KEYS, names_in

_BYTE = 255


class Values(NamedTuple):
    """`apart`: the address of the array of its own, None for values behind the instance; `capacity`: how many values
    fit, None where unknown; `size`: bytes that hold all this, 0 where only the block tells; `stored`: (name, address)
    of each value."""

    apart: int | None
    capacity: int | None
    size: int
    stored: list[tuple[str, int]]


class _Probe:
    def __init__(self) -> None:
        self.first = _first
        self.second = _second


class _OnlyWeak:
    __slots__ = ("__weakref__",)


_first, _second = object(), object()
_probe = _Probe()
_KEYS = find(_Probe, word_of(vars(_Probe()), DICT_KEYS), end=basic_size(type))


def _byte(address: int) -> int:
    return WORDS[address // WORD] >> 8 * (address % WORD) & _BYTE


# Behind the instance.

_start = basic_size(_Probe)
_found = find(_probe, id(_first), _start, _start + 4 * WORD)
_INLINE_HEADER = 0 if _found is None else _found - _start
#: The type flags that ask for a dict kept by the interpreter, and where there is such a thing for inline values.
_FLAGS = flags(_Probe) & ~flags(_OnlyWeak) & ~flags(int)
INLINE = 0 if _found is None else _FLAGS


def _inline_size(capacity: int) -> int:
    """A header, the values, and one byte a value for their order (3.13, Include/internal/pycore_object.h)."""
    return _INLINE_HEADER + capacity * WORD + -(-capacity // WORD) * WORD


def _probe_capacity() -> int | None:
    """The byte of the header that agrees with the blocks of many instances: each leaves less room for the next, and
    may have been given room for one value more than it then takes."""
    probes = [_Probe() for _ in range(40)]
    before = before_bytes(_Probe)
    blocks = [pool_block_size(id(probe) - before) for probe in probes]
    for at in range(_INLINE_HEADER):
        sizes = [before + _start + _inline_size(_byte(id(probe) + _start + at)) for probe in probes]
        if all(block in (rounded(size), rounded(size + 2 * WORD)) for block, size in zip(blocks, sizes)):
            return at
    return None


def _probe_valid() -> int | None:
    """The byte of the header that is cleared when the values move to a dict."""
    moved = _Probe()
    before = [_byte(id(moved) + _start + at) for at in range(_INLINE_HEADER)]
    moved.__dict__ = {}
    for at in range(_INLINE_HEADER):
        if before[at] == 1 and _byte(id(moved) + _start + at) == 0:
            return at
    return None


_CAPACITY = _probe_capacity() if INLINE else None
_VALID = _probe_valid() if INLINE else None

# In an array of its own: a word before the instance points to it, in 3.12 with a bit set.


def _probe_apart() -> tuple[int, int] | None:
    if INLINE or not managed_bytes(_Probe):
        return None
    for at in range(-before_bytes(_Probe), 0, WORD):
        pointer = word_of(_probe, at)
        for tag in (0, 1, -1):
            if points(pointer - tag) and word(pointer - tag) == id(_first):
                return at, tag
    return None


_APART = _probe_apart()

#: For the doctor: where attributes lie that no dict holds.
WHERE = "behind the instance" if INLINE else "none" if _APART is None else "in an array"


def values_of(value: object) -> Values | None:
    """Where the attributes of `value` lie, when no dict holds them; nothing is made or changed."""
    kind = type(value)
    if INLINE and flags(kind) & INLINE == INLINE:
        return _inline_values(value, kind)
    if _APART is not None and managed_bytes(kind):
        return _apart_values(value, kind)
    return None


def _inline_values(value: object, kind: type) -> Values | None:
    if _CAPACITY is None or _VALID is None:
        return None
    start = id(value) + basic_size(kind)
    capacity = _byte(start + _CAPACITY)
    stored = _stored(kind, start + _INLINE_HEADER, capacity) if _byte(start + _VALID) else []
    return Values(None, capacity, _inline_size(capacity), stored)


def _apart_values(value: object, kind: type) -> Values | None:
    if _APART is None or not flags(kind) & _FLAGS:
        return None
    at, tag = _APART
    pointer = word_of(value, at)
    if not pointer or (pointer - tag) % WORD:
        return None
    first = pointer - tag
    return Values(first - _byte(first - 1), None, 0, _stored(kind, first, None))


def _stored(kind: type, first: int, capacity: int | None) -> list[tuple[str, int]]:
    keys = 0 if _KEYS is None else word_of(kind, _KEYS)
    found: list[tuple[str, int]] = []
    for number, name in enumerate(names_in(keys) if keys else []):
        if capacity is not None and number >= capacity:
            break
        stored = word(first + number * WORD)
        if stored:
            found.append((str(object_at(name)), stored))
    return found
