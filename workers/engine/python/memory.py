"""The process's own memory as words, and the few facts about objects that are read from it.

Addresses are bytes, word indices are addresses / 8. A word is read without taking a reference to anything.
"""

from __future__ import annotations

import ctypes
import sys

WORD = ctypes.sizeof(ctypes.c_void_p)
_space = (ctypes.c_char * (1 << 47)).from_address(0)
#: Every byte of the address space, by address.
BYTES = memoryview(_space).cast("B")
#: Every 64-bit word of the address space, by word index.
WORDS = BYTES.cast("Q")
#: The same as signed 32-bit numbers, by address / 4; writable.
INTS = BYTES.cast("i")

_box = ctypes.py_object()
_box_index = ctypes.addressof(_box) // WORD


def object_at(address: int) -> object:
    """A new reference to the live object at `address`. The caller must know that it is alive."""
    WORDS[_box_index] = address
    try:
        return _box.value
    finally:
        WORDS[_box_index] = 0


def addresses_of(value: object, lo: int, hi: int) -> dict[int, int]:
    """The words from `lo` to `hi` (relative, in words) around an object: {offset: word}."""
    base = id(value) // WORD
    return {offset: WORDS[base + offset] for offset in range(lo, hi)}


def offset_of(value: object, target: object, lo: int = 0, hi: int = 40) -> int | None:
    """Where, in words from its start, `value` refers to `target`."""
    for offset, word in addresses_of(value, lo, hi).items():
        if word == id(target):
            return offset
    return None


def _probe_count() -> int:
    """The word of the reference count: the one that moves by one when a reference is added."""
    value = object()
    before = addresses_of(value, 0, 2)
    more = [value] * 7
    after = addresses_of(value, 0, 2)
    del more
    for offset, word in before.items():
        if after[offset] - word == 7:
            return offset
    raise SystemError("no reference count found in an object's first words")


COUNT = _probe_count()
_type_offset = offset_of(object(), object, 0, 4)
if _type_offset is None:
    raise SystemError("no type found in an object's first words")
TYPE = _type_offset


def _probe_mask() -> int:
    """Which bits of the count's word hold the count: up to 3.11 all, later the low half (None's, which is
    immortal, has more)."""
    return (1 << 64) - 1 if sys.getrefcount(None) < 1 << 30 else (1 << 32) - 1


COUNT_MASK = _probe_mask()


def _probe_immortal() -> int:
    """From which count on an object is immortal: a power of two at or below every immortal count seen."""
    if COUNT_MASK.bit_length() > 32:
        return COUNT_MASK
    lowest = min(WORDS[id(value) // WORD + COUNT] & COUNT_MASK for value in (None, True, 1, (), "", b"", int))
    return 1 << (lowest.bit_length() - 1)


IMMORTAL = _probe_immortal()


def count_at(address: int) -> int | None:
    """The reference count of the live object at `address`; None when it is immortal."""
    count = WORDS[address // WORD + COUNT] & COUNT_MASK
    return None if count >= IMMORTAL else count
