"""The bytes of containers, part by part. `size` is what the built-in `__sizeof__` says."""

from __future__ import annotations

import collections
from collections.abc import Callable

import instances
import tables
from contents import SIZE, Contents, counted, hash_field
from layout import LIST_ITEMS, basic_size, word_of
from memory import WORD

_MOST_BLOCKS = 4096
#: Values that a dict shares with its instance lie in the instance from 3.13 on.
_VALUES = 0 if instances.INLINE else None


def _of_tuple(value: object, size: int) -> Contents:
    length = tuple.__len__(value)  # type: ignore[arg-type]
    return Contents([_references(length)], {**SIZE, **hash_field(tuple)}, [], [])


def _references(length: int) -> tuple[str, int, str]:
    return (counted(length, "reference"), length * WORD, "reference")


def _of_list(value: object, size: int) -> Contents:
    length = list.__len__(value)  # type: ignore[arg-type]
    room = size - basic_size(type(value))
    spare = room // WORD - length
    parts = [_references(length), (f"room for {spare:,} more", spare * WORD, "spare")]
    fields = dict(SIZE)
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
        parts = [(counted(length, "value"), used, "reference"), ("room for more values", room - used, "spare")]
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


def _of_deque(value: object, size: int) -> Contents:
    length = collections.deque.__len__(value)  # type: ignore[arg-type]
    room = size - basic_size(type(value))
    blocks = room // tables.DEQUE_BLOCK
    links = blocks * (tables.DEQUE_BLOCK - tables.DEQUE_CAPACITY * WORD)
    parts = [
        _references(length),
        (f"links of {counted(blocks, 'block')}", links, "table"),
        ("free slots in the blocks", room - links - length * WORD, "spare"),
    ]
    apart: list[tuple[int | None, int]] = [(None, tables.DEQUE_BLOCK)] * blocks
    if blocks <= _MOST_BLOCKS:
        apart = [(block, tables.DEQUE_BLOCK) for block in tables.deque_blocks(value, blocks)]
    return Contents(parts, dict(SIZE), apart, [])


#: By built-in type, for its instances and those of its subclasses.
CONTAINERS: dict[type, Callable[..., Contents]] = {
    tuple: _of_tuple,
    list: _of_list,
    dict: _of_dict,
    set: _of_set,
    frozenset: _of_set,
    collections.deque: _of_deque,
}
