"""An object's bytes, part by part: those that `sys.getsizeof` counts, and what the allocator gave beyond."""

from __future__ import annotations

import gc
from typing import NamedTuple

import allocator
from containers import CONTAINERS
from contents import Contents
from instances import Values, values_of
from layout import (
    GC_HEADER,
    basic_size,
    before_bytes,
    dict_offset,
    has_gc_header,
    item_size,
    managed_bytes,
    members,
    mro,
    slots,
    weakref_offset,
    word_of,
)
from memory import COUNT, TYPE, WORD
from scalars import SCALARS
from sizes import builtin_size, is_builtin, size_of

_referents = gc.get_referents
_FEW = 64
_CONTENTS = {**SCALARS, **CONTAINERS}
#: By the id of the type: a metaclass of the snippet is not asked for a hash.
_CONTENTS_BY_ID = {id(kind): describe for kind, describe in _CONTENTS.items()}


class Measured(NamedTuple):
    getsizeof: int
    footprint: int
    parts: list[tuple[str, int, str]]
    beyond: list[tuple[str, int, str]]
    notes: list[str]


def measure(value: object) -> Measured:
    kind = type(value)
    getsizeof = size_of(value)
    actual = builtin_size(value) if not is_builtin(kind) else getsizeof
    contents = _contents_of(value, kind, actual)
    notes = list(contents.notes)
    parts = _before(kind) + _fixed(value, kind, actual, contents) + contents.parts
    footprint, beyond = _given(value, kind, actual, contents, notes)
    if not is_builtin(kind):
        notes.append(f"Its class answers __sizeof__ itself; its own block tells of {actual:,} bytes.")
        if getsizeof != actual:
            header = before_bytes(kind)
            parts = _before(kind) + [("what its own __sizeof__ says", getsizeof - header, "field")]
            if getsizeof < header:
                parts = [("what its own __sizeof__ says", getsizeof, "field")]
            beyond = [("not told by its __sizeof__", max(footprint - getsizeof, 0), "hidden")]
            footprint = max(footprint, getsizeof)
    present = [part for part in parts if part[1] > 0]
    return Measured(getsizeof, footprint, present, [part for part in beyond if part[1] > 0], notes)


def _contents_of(value: object, kind: type, actual: int) -> Contents:
    size = actual - before_bytes(kind)
    for base in mro(kind):
        describe = _CONTENTS_BY_ID.get(id(base))
        if describe is not None:
            return describe(value, size)
    rest = size - basic_size(kind)
    if rest <= 0:
        return Contents([], {}, [], [])
    inside = bool(item_size(kind))
    parts = [("items" if inside else "data kept apart", rest, "payload")]
    return Contents(parts, {}, [] if inside else [(None, rest)], [])


def _before(kind: type) -> list[tuple[str, int, str]]:
    return [
        ("collector's header", GC_HEADER if has_gc_header(kind) else 0, "gc"),
        ("words for attributes and weak references", managed_bytes(kind), "field"),
    ]


def _fixed(value: object, kind: type, actual: int, contents: Contents) -> list[tuple[str, int, str]]:
    """The fixed fields, in order; what no probe names is one part between its neighbours."""
    end = actual - before_bytes(kind) - sum(part[1] for part in contents.parts)
    fields = {COUNT * WORD: ("reference count", WORD, "refcount"), TYPE * WORD: ("pointer to the type", WORD, "type")}
    fields.update(_described(value, kind, end))
    fields.update(contents.fields)
    parts: list[tuple[str, int, str]] = []
    at = 0
    for start in sorted(start for start in fields if start < end):
        if start < at:
            continue
        if start > at:
            parts.append(("other fields", start - at, "field"))
        label, size, role = fields[start]
        size = min(size, end - start)
        parts.append((label, size, role))
        at = start + size
    if at < end:
        parts.append(("other fields", end - at, "field"))
    return parts


def _described(value: object, kind: type, end: int) -> dict[int, tuple[str, int, str]]:
    """What the type itself says of its fields: slots, members, `__dict__`, `__weakref__`; other words that refer to a
    referent."""
    fields: dict[int, tuple[str, int, str]] = {}
    in_slots = slots(kind)
    referents: set[int] = set()
    if not any(id(base) in _CONTENTS_BY_ID for base in mro(kind)):
        referents = {id(found) for found in _referents(value)[:_FEW]} - {id(kind)}
        for at in range(2 * WORD, end - WORD + 1, WORD):
            if word_of(value, at) in referents:
                fields[at] = ("reference", WORD, "reference")
    for at, name in members(kind).items():
        if at in in_slots or kind is range or kind is slice or at in fields:
            fields[at] = (name, WORD, "reference")
    if item_size(kind) and 2 * WORD not in fields:
        fields[2 * WORD] = ("size", WORD, "size")
    if weakref_offset(kind) > 0:
        fields[weakref_offset(kind)] = ("list of weak references", WORD, "field")
    if dict_offset(kind) > 0:
        fields[dict_offset(kind)] = ("__dict__", WORD, "reference")
    return fields


def _given(
    value: object, kind: type, actual: int, contents: Contents, notes: list[str]
) -> tuple[int, list[tuple[str, int, str]]]:
    """The footprint, and its parts beyond `actual`."""
    before = before_bytes(kind)
    start = id(value) - before
    own = actual - sum(size for _, size in contents.apart)
    if allocator.is_static(id(value)):
        notes.append("It is part of the interpreter itself: no allocator gave that memory.")
        return actual, []
    beyond: list[tuple[str, int, str]] = []
    values = values_of(value)
    if values is not None:
        beyond += _hidden(values, notes)
        own += values.size
    unsaid = _uncounted(kind, actual - before - sum(part[1] for part in contents.parts))
    beyond.append(("words for attributes", unsaid, "hidden"))
    own += unsaid
    beyond.append(("rounded up to a block", allocator.block_size(start, own) - own, "rounding"))
    tables = 0
    for address, size in contents.apart:
        if address != 0:
            tables += (allocator.rounded(size) if address is None else allocator.block_size(address, size)) - size
    beyond.append(("rounding of what it keeps apart", tables, "rounding"))
    return actual + sum(part[1] for part in beyond), beyond


def blocks_of(value: object) -> list[tuple[bool, int, int]]:
    """(whether it is the object's own, address, bytes asked for) of each block that an object has for itself; those
    whose place is unknown are left out."""
    kind = type(value)
    actual = size_of(value) if is_builtin(kind) else builtin_size(value)
    contents = _contents_of(value, kind, actual)
    before = before_bytes(kind)
    own = actual - sum(size for _, size in contents.apart)
    apart = list(contents.apart)
    values = values_of(value)
    if values is not None:
        own += values.size
        if values.apart is not None:
            apart.append((values.apart, (len(values.stored) + 1) * WORD))
    own += _uncounted(kind, actual - before - sum(part[1] for part in contents.parts))
    return [(True, id(value) - before, own), *((False, address, size) for address, size in apart if address)]


def _hidden(values: Values, notes: list[str]) -> list[tuple[str, int, str]]:
    used = len(values.stored) * WORD
    names = ", ".join(name for name, _ in values.stored) or "none"
    label = f"values of its attributes: {names}"
    if values.apart is not None:
        notes.append("Its attributes lie in an array of their own; no __dict__ exists.")
        block = allocator.block_size(values.apart, used + WORD)
        return [(label, used, "hidden"), ("room for more attributes, and their order", block - used, "hidden")]
    if values.stored:
        notes.append("Its attributes lie in the instance itself.")
    capacity = values.capacity or 0
    more = capacity - len(values.stored)
    spare = more * WORD
    return [
        (label, used, "hidden"),
        (f"room for {more} more attribute{'' if more == 1 else 's'}", spare, "hidden"),
        ("order of the attributes", values.size - used - spare, "hidden"),
    ]


def _uncounted(kind: type, fixed: int) -> int:
    """Bytes of the fixed fields that the base's own __sizeof__ leaves out (a subclass of int up to 3.11)."""
    if id(kind) in _CONTENTS_BY_ID:
        return 0
    more = basic_size(kind) - fixed
    return more if more >= WORD else 0
