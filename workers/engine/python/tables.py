"""The tables that containers keep apart from themselves: where they begin and how they divide, found by probing."""

from __future__ import annotations

import array
import collections
import sys
from typing import NamedTuple

from layout import basic_size, points, word, word_of
from memory import WORD, WORDS

_dict_size = dict.__sizeof__
_BYTE = 255


def _pointer_near(value: object, target: object, reach: int) -> int:
    """The offset of a pointer in `value` to memory that mentions `target` within `reach` bytes."""
    for at in range(2 * WORD, basic_size(type(value)), WORD):
        start = word_of(value, at)
        if points(start) and id(target) in WORDS[start // WORD : (start + reach) // WORD]:
            return at
    raise SystemError(f"no table found in a {type(value).__name__}")


# Dictionaries (Objects/dictobject.c): a header, an index of one to eight bytes a slot, entries in order of insertion.

_few = {f"probe {number}": None for number in range(5)}
_more = {f"probe {number}": None for number in range(10)}
_general = {number: None for number in range(5)}
_general_more = {number: None for number in range(10)}
_SLOTS = 8
DICT_KEYS = _pointer_near(_few, next(iter(_few)), 96)


def _table_bytes(table: dict) -> int:  # type: ignore[type-arg]
    return _dict_size(table) - basic_size(dict)


#: Bytes of an entry in a table with other keys than strings, and in one with strings alone.
_ENTRIES = tuple(
    (_table_bytes(bigger) - _table_bytes(smaller) - _SLOTS) // 5
    for smaller, bigger in ((_general, _general_more), (_few, _more))
)
KEYS_HEADER = _table_bytes(_general) - _SLOTS - 5 * _ENTRIES[0]


class DictTable(NamedTuple):
    """Bytes of the header and the index; room for `usable` entries of `entry` bytes."""

    header: int
    slots: int
    usable: int
    entry: int


def dict_table(size: int) -> DictTable | None:
    """How a keys table of `size` bytes divides."""
    slots = _SLOTS
    while slots <= size:
        width = next(width for width, most in ((1, 1 << 7), (2, 1 << 15), (4, 1 << 31), (8, 1 << 63)) if slots <= most)
        for entry in _ENTRIES:
            table = DictTable(KEYS_HEADER, slots * width, slots * 2 // 3, entry)
            if sum(table[:2]) + table.usable * entry == size:
                return table
        slots *= 2
    return None


class _Shared:
    def __init__(self) -> None:
        self.first = self


def _probe_values() -> int:
    """The word of a dict that is set where its keys are shared with the other instances of a class."""
    shared = _Shared()
    for at in range(basic_size(dict) - WORD, 2 * WORD, -WORD):
        if points(word_of(vars(shared), at)) and not word_of(_few, at):
            return at
    raise SystemError("no pointer to values found in an instance's dict")


DICT_VALUES = _probe_values()


def _index_byte(keys: int, entries: int) -> int | None:
    """The byte of a keys table's header that holds the log2 of the index's bytes."""
    for at in range(KEYS_HEADER):
        if 1 << (WORDS[(keys + at) // WORD] >> 8 * (at % WORD) & _BYTE) == entries - KEYS_HEADER:
            return at
    return None


def _probe_index() -> int | None:
    found = set()
    for table in (_few, _more, {f"probe {number}": None for number in range(30)}):
        keys = word_of(table, DICT_KEYS)
        near = list(WORDS[keys // WORD : (keys + 256) // WORD])
        found.add(_index_byte(keys, near.index(id(next(iter(table)))) * WORD))
    return found.pop() if len(found) == 1 else None


_INDEX = _probe_index()
#: The word of a keys table's header that counts its entries.
_COUNT = next(
    at
    for at in range(KEYS_HEADER - WORD, 0, -WORD)
    if [word(word_of(table, DICT_KEYS) + at) for table in (_few, _more)] == [5, 10]
)


def names_in(keys: int) -> list[int]:
    """The addresses of the names, in order, in a keys table of strings alone (3.11+)."""
    if _INDEX is None:
        return []
    index = 1 << (WORDS[(keys + _INDEX) // WORD] >> 8 * (_INDEX % WORD) & _BYTE)
    first, count = keys + KEYS_HEADER + index, word(keys + _COUNT)
    return [word(first + number * _ENTRIES[1]) for number in range(count)]


# Sets (Objects/setobject.c): a small table inside, a larger one apart.

_five = set(range(5))
_none: set[int] = set()
_SET_MASK = next(
    at for at in range(2 * WORD, basic_size(set), WORD) if (word_of(_none, at), word_of(_five, at)) == (7, 31)
)
SET_TABLE = next(
    at for at in range(2 * WORD, basic_size(set), WORD) if 0 < word_of(_none, at) - id(_none) < basic_size(set)
)
SET_INLINE = word_of(_none, SET_TABLE) - id(_none)
SET_ENTRY = (sys.getsizeof(_five) - sys.getsizeof(_none)) // 32


def set_slots(value: object) -> int:
    return word_of(value, _SET_MASK) + 1


# Deques (Modules/_collectionsmodule.c): blocks in a chain, each with a link at both ends.

_deque = collections.deque
DEQUE_BLOCK = _deque().__sizeof__() - basic_size(_deque)


def _probe_capacity() -> int:
    lengths = []
    value: collections.deque[None] = _deque()
    size = value.__sizeof__()
    while len(lengths) < 2:
        value.append(None)
        if value.__sizeof__() != size:
            size = value.__sizeof__()
            lengths.append(len(value))
    return lengths[1] - lengths[0]


DEQUE_CAPACITY = _probe_capacity()
_mark = object()
_DEQUE_FIRST = _pointer_near(_deque([_mark]), _mark, DEQUE_BLOCK)


def deque_blocks(value: object, count: int) -> list[int]:
    """The addresses of the deque's `count` blocks."""
    blocks = [word_of(value, _DEQUE_FIRST)]
    while len(blocks) < count:
        blocks.append(word(blocks[-1] + DEQUE_BLOCK - WORD))
    return blocks


# Buffers of bytearrays and arrays.

_number = array.array("Q", [0x1234567812345678])
ARRAY_BUFFER = next(
    at
    for at in range(2 * WORD, basic_size(array.array), WORD)
    if points(word_of(_number, at)) and word(word_of(_number, at)) == _number[0]
)
_bytes = bytearray(b"eight b." * 3)
#: The pointer to a bytes object that holds the content (3.15), else to the buffer.
BYTEARRAY_OBJECT = next(
    (
        at
        for at in range(2 * WORD, basic_size(bytearray), WORD)
        if points(word_of(_bytes, at)) and word(word_of(_bytes, at) + WORD) == id(bytes)
    ),
    None,
)
BYTEARRAY_BUFFER = next(
    at
    for at in range(2 * WORD, basic_size(bytearray), WORD)
    if points(word_of(_bytes, at)) and word(word_of(_bytes, at)) == int.from_bytes(b"eight b.", sys.byteorder)
)
