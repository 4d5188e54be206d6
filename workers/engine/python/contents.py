"""What a built-in container or value keeps after its fixed fields: the bytes of `__sizeof__`, part by part."""

from __future__ import annotations

import array
import collections
import sys
from typing import Callable, NamedTuple

import instances
import tables
from layout import HASHES, LIST_ITEMS, STR_HEADER, STR_WIDE_HEADER, basic_size, item_size, word_of
from memory import WORD


class Contents(NamedTuple):
    """`parts` after the fixed fields; `fields`: {offset: part} among them; `apart`: (address, bytes) of each table with
    a block of its own, address None where unknown, 0 where another object holds it. A part is (label, bytes, role)."""

    parts: list[tuple[str, int, str]]
    fields: dict[int, tuple[str, int, str]]
    apart: list[tuple[int | None, int]]
    notes: list[str]


_SIZE = {2 * WORD: ("size", WORD, "size")}
_DIGIT_BITS = sys.int_info.bits_per_digit
_MOST_BLOCKS = 4096
#: Values that a dict shares with its instance lie in the instance from 3.13 on.
_VALUES = 0 if instances.INLINE else None


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _of_int(value: int, size: int) -> Contents:
    digits = size - basic_size(int)
    label = f"value: {_count(digits // item_size(int), 'digit')} of {_DIGIT_BITS} bits"
    return Contents([(label, digits, "payload")], dict(_SIZE), [], [])


def _of_float(value: object, size: int) -> Contents:
    payload = basic_size(float) - 2 * WORD
    return Contents([], {2 * WORD: ("value", payload, "payload")}, [], [])


def _of_complex(value: object, size: int) -> Contents:
    payload = basic_size(complex) - 2 * WORD
    return Contents([], {2 * WORD: ("real and imaginary part", payload, "payload")}, [], [])


def _of_str(value: str, size: int) -> Contents:
    length = str.__len__(value)
    plain = str.isascii(value)
    # A copy has no cached UTF-8; the characters of a subclass lie apart in any case.
    copy = str.__getitem__(value, slice(None, None, -1)) if length else ""
    width = (str.__sizeof__(copy) - (STR_HEADER if plain else STR_WIDE_HEADER)) // (length + 1) if length else 1
    parts = [
        (f"{_count(length, 'character')} of {_count(width, 'byte')}", length * width, "payload"),
        ("final zero", width, "payload"),
    ]
    exact = type(value) is str
    cached = size - (STR_HEADER if plain else STR_WIDE_HEADER) - (length + 1) * width if exact else 0
    apart: list[tuple[int | None, int]] = [] if exact else [(None, (length + 1) * width)]
    notes = []
    if cached > 0:
        parts.append(("cached UTF-8", cached, "payload"))
        apart.append((None, cached))
        notes.append(f"A UTF-8 copy of {cached:,} bytes is cached inside.")
    return Contents(parts, {**_SIZE, **_hash(str)}, apart, notes)


def _hash(kind: type) -> dict[int, tuple[str, int, str]]:
    at = HASHES[kind]
    return {} if at is None else {at: ("cached hash", WORD, "field")}


def _of_bytes(value: bytes, size: int) -> Contents:
    length = bytes.__len__(value)
    parts = [(_count(length, "byte"), length, "payload"), ("final zero", 1, "payload")]
    return Contents(parts, {**_SIZE, **_hash(bytes)}, [], [])


def _of_tuple(value: object, size: int) -> Contents:
    length = tuple.__len__(value)  # type: ignore[arg-type]
    return Contents([_references(length)], {**_SIZE, **_hash(tuple)}, [], [])


def _references(length: int) -> tuple[str, int, str]:
    return (_count(length, "reference"), length * WORD, "reference")


def _of_list(value: object, size: int) -> Contents:
    length = list.__len__(value)  # type: ignore[arg-type]
    room = size - basic_size(type(value))
    spare = room // WORD - length
    parts = [_references(length), (f"room for {spare:,} more", spare * WORD, "spare")]
    fields = dict(_SIZE)
    if LIST_ITEMS is not None:
        fields[LIST_ITEMS] = ("pointer to the items", WORD, "field")
    apart: list[tuple[int | None, int]] = [(word_of(value, LIST_ITEMS), room)] if room and LIST_ITEMS else []
    return Contents(parts, fields, apart, [])


def _of_dict(value: object, size: int) -> Contents:
    length = dict.__len__(value)  # type: ignore[arg-type]
    room = dict.__sizeof__(value) - basic_size(type(value))  # type: ignore[arg-type]
    order = size - basic_size(type(value)) - room
    fields = {
        2 * WORD: ("number of entries", WORD, "size"),
        tables.DICT_KEYS: ("pointer to the table of keys", WORD, "field"),
        tables.DICT_VALUES: ("pointer to separate values", WORD, "field"),
    }
    if word_of(value, tables.DICT_VALUES):
        used = min(length * WORD, room)
        parts = [(_count(length, "value"), used, "reference"), ("room for more values", room - used, "spare")]
        return Contents(parts, fields, [(_VALUES, room)] if room else [], ["Its keys are shared with its class."])
    keys: list[tuple[int | None, int]] = [(word_of(value, tables.DICT_KEYS), room)] if room else []
    ordered = [("order of the keys", order, "table")] if order else []
    apart = keys + [(None, part[1]) for part in ordered]
    table = tables.dict_table(room)
    if not room or table is None:
        return Contents([("table of keys and values", room, "table"), *ordered], fields, apart, [])
    free = table.usable - length
    parts = [
        ("header of the table", table.header, "table"),
        ("hash index", table.slots, "table"),
        (f"{length:,} of {table.usable:,} entries", length * table.entry, "table"),
        (f"room for {free:,} more", free * table.entry, "spare"),
    ]
    rest = room - sum(part[1] for part in parts)
    if rest:
        parts.append(("end of the table", rest, "table"))
    return Contents(parts + ordered, fields, apart, [])


def _of_set(value: object, size: int) -> Contents:
    base = frozenset if issubclass(type(value), frozenset) else set
    length = base.__len__(value)  # type: ignore[arg-type]
    room = size - basic_size(type(value))
    slots = tables.set_slots(value)
    entry = tables.SET_ENTRY
    label = f"{length:,} of {slots:,} table slots"
    used, free = (label, length * entry, "table"), (f"{slots - length:,} free slots", (slots - length) * entry, "spare")
    fields = {3 * WORD: ("number of elements", WORD, "size")}
    inline = tables.set_slots(frozenset()) * entry
    if room:
        fields[tables.SET_INLINE] = ("small table inside, not in use", inline, "spare")
        return Contents([used, free], fields, [(word_of(value, tables.SET_TABLE), room)], [])
    fields[tables.SET_INLINE] = used
    fields[tables.SET_INLINE + used[1]] = free
    return Contents([], fields, [], [])


def _of_bytearray(value: object, size: int) -> Contents:
    length = bytearray.__len__(value)  # type: ignore[arg-type]
    room = size - basic_size(type(value))
    at = tables.BYTEARRAY_OBJECT
    header = basic_size(bytes) - 1 if at is not None and room else 0
    parts = [("header of the bytes object inside", header, "field")] if header else []
    zero = min(1, room)
    parts += [(_count(length, "byte"), length, "payload"), ("final zero", zero, "payload")]
    parts.append(("room to grow", room - header - length - zero, "spare"))
    start = word_of(value, tables.BYTEARRAY_BUFFER if at is None else at)
    return Contents(parts, dict(_SIZE), [(start, room)] if room else [], [])


def _of_array(value: array.array[int], size: int) -> Contents:
    used = len(value) * value.itemsize
    room = size - basic_size(type(value))
    parts = [(f"{_count(len(value), 'number')} of {_count(value.itemsize, 'byte')}", used, "payload")]
    parts.append(("room to grow", room - used, "spare"))
    return Contents(parts, dict(_SIZE), [(word_of(value, tables.ARRAY_BUFFER), room)] if room else [], [])


def _of_deque(value: object, size: int) -> Contents:
    length = collections.deque.__len__(value)  # type: ignore[arg-type]
    room = size - basic_size(type(value))
    blocks = room // tables.DEQUE_BLOCK
    links = blocks * (tables.DEQUE_BLOCK - tables.DEQUE_CAPACITY * WORD)
    parts = [
        _references(length),
        (f"links of {_count(blocks, 'block')}", links, "table"),
        ("free slots in the blocks", room - links - length * WORD, "spare"),
    ]
    apart: list[tuple[int | None, int]] = [(None, tables.DEQUE_BLOCK)] * blocks
    if blocks <= _MOST_BLOCKS:
        apart = [(block, tables.DEQUE_BLOCK) for block in tables.deque_blocks(value, blocks)]
    return Contents(parts, dict(_SIZE), apart, [])


#: By built-in type: the contents of its instances, subclasses included. `size` is what the built-in __sizeof__ says.
CONTENTS: dict[type, Callable[..., Contents]] = {
    int: _of_int,
    float: _of_float,
    complex: _of_complex,
    str: _of_str,
    bytes: _of_bytes,
    tuple: _of_tuple,
    list: _of_list,
    dict: _of_dict,
    set: _of_set,
    frozenset: _of_set,
    bytearray: _of_bytearray,
    array.array: _of_array,
    collections.deque: _of_deque,
}
