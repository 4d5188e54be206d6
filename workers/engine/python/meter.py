"""How much there is between two runs: objects that the collector tracks, by type; bytes by tracemalloc; blocks of the
allocator. Nothing is kept from one measurement to the next but what `begin` noted."""

from __future__ import annotations

import collections
import gc
import sys
import tracemalloc
from typing import Any

from kinds import module_of
from memory import object_at
from safe_repr import name_of_type

_MOST_TYPES = 40
#: Objects, above which they are not told by type.
_MOST_OBJECTS = 400_000
_MOST_LOOKED_INTO = 50_000

_objects, _collect, _is_enabled, _referents = gc.get_objects, gc.collect, gc.isenabled, gc.get_referents
_traced = tracemalloc.get_traced_memory
_blocks = sys.getallocatedblocks
_counter: Any = collections.Counter
#: Containers whose lengths are compared, by exact type.
_SIZED: dict[int, Any] = {
    id(kind): kind.__len__ for kind in (list, dict, set, collections.deque, collections.OrderedDict)
}
_SIZED[id(collections.defaultdict)] = dict.__len__
_SIZED[id(collections.Counter)] = dict.__len__


class Meter:
    """`objects` by the address of their type, when it began; `lengths` of containers by their address."""

    def __init__(self) -> None:
        self.types: dict[int, int] = {}
        self.lengths: dict[int, int] = {}
        self.known: set[int] = set()

    def begin(self) -> None:
        settle()
        found = _objects()
        self.types = dict(_counter(map(id, map(type, found))))
        if len(found) <= _MOST_OBJECTS:
            self.known = set(map(id, found))
            self.lengths = lengths_of(sized(found))

    def figures(self) -> dict[str, object]:
        """`types`: by how many objects they differ from when it began."""
        settle()
        bytes_now, blocks_now = _traced()[0], _blocks()
        found = _objects()
        count = len(found)
        types = _counter(map(id, map(type, found))) if count <= _MOST_OBJECTS else {}
        del found
        changed = {kind: number - self.types.get(kind, 0) for kind, number in types.items()}
        named: dict[str, int] = {}
        for kind, number in sorted(changed.items(), key=lambda pair: -abs(pair[1]))[:_MOST_TYPES]:
            if number:
                name = _name_at(kind)
                named[name] = named.get(name, 0) + number
        return {"objects": count, "bytes": bytes_now, "blocks": blocks_now, "types": named}


def settle() -> None:
    """Garbage is no growth, unless the program keeps the collector from its work."""
    if _is_enabled():
        _collect()


def sized(found: list[object]) -> list[object]:
    """The containers among them, and dicts of atoms that these hold, which no collector tracks (up to 3.13)."""
    held = _referents(*found) if len(found) <= _MOST_LOOKED_INTO else []
    dicts = {id(part): part for part in held if type(part) is dict}
    containers = {id(value): value for value in found if id(type(value)) in _SIZED}
    return list({**dicts, **containers}.values())


def lengths_of(containers: list[object]) -> dict[int, int]:
    return {id(value): _SIZED[id(type(value))](value) for value in containers}


def _name_at(address: int) -> str:
    kind = object_at(address)
    assert isinstance(kind, type)
    module = module_of(kind)
    return name_of_type(kind) if module in ("builtins", "__main__", "") else f"{module}.{name_of_type(kind)}"
