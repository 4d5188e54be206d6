"""Each collection while a snippet runs: where, of which generation, what it found and which references close its rings.

The collector itself says what it found: for the time of a collection it is told to save all (DEBUG_SAVEALL), and what
it saved is freed right behind it, as it would have done.
"""

from __future__ import annotations

import collections
import gc
import itertools
from typing import Any, Callable

from clearing import clear
from collector import CLOCK
from memory import INTS, count_at
from onlooker import Onlooker
from rings import edges_among, knots, shortest_ring
from safe_repr import safe_repr, type_name
from telling import Records
from walk import is_left_out
from whereabouts import Place, whereabouts

_MOST_COLLECTIONS = 200
#: Of those that came by themselves and found nothing, how many are told.
_MOST_IDLE = 20
#: Objects of one collection among which rings are looked for.
_MOST_WALKED = 20_000
#: Kinds of rings that are told, and objects of each.
_MOST_KNOTS = 4
_MOST_NODES = 24
_MOST_TYPES = 12
#: Tracked objects of which the generation is looked up.
_MOST_PLACED = 20_000
_MOST_NAMES = 40
#: References of ours to what was found while it is counted: the list of all, and the list of those walked.
_OURS = 2
_YOUNGEST, _OLDEST = 0, 2

_collect, _objects = gc.collect, gc.get_objects
_get_debug, _set_debug, _is_tracked = gc.get_debug, gc.set_debug, gc.is_tracked
_SAVES = gc.DEBUG_SAVEALL
_garbage, _callbacks = gc.garbage, gc.callbacks
_islice, _counter = itertools.islice, collections.Counter


class Watch:
    def __init__(self, channel: Records, onlooker: Onlooker) -> None:
        self._out = channel
        self._onlooker = onlooker
        self._number = 0
        self._told = 0
        self._idle = 0
        self._kind = "automatic"
        self._saves = False
        self._first = 0
        self._place = Place(None, "<module>")
        self._generations: dict[int, int] = {}
        self._tracked: list[tuple[str, int, bool]] = []
        #: The record of the last collection that was asked for; its answer is not known before it is back.
        self._open: dict[str, object] | None = None
        self._callback: Callable[[str, dict[str, int]], None] = self._answer()

    def start(self) -> None:
        _callbacks.insert(0, self._callback)
        gc.collect = self._collector()

    def stop(self) -> None:
        """A last collection tells what the program leaves to the collector."""
        gc.collect = _collect
        if self._callback not in _callbacks:
            _callbacks.insert(0, self._callback)
        self._kind = "exit"
        _collect()
        _callbacks.remove(self._callback)

    def _collector(self) -> Callable[..., int]:
        def collect(generation: int = _OLDEST) -> int:
            self._kind = "called"
            try:
                found = _collect(generation)
            finally:
                self._kind = "automatic"
                told, self._open = self._open, None
            if told is not None:
                clock = INTS[CLOCK]
                told["returned"] = found
                self._out.record(told)
                INTS[CLOCK] = clock
            return found

        return collect

    def _answer(self) -> Callable[[str, dict[str, int]], None]:
        def answer(phase: str, info: dict[str, int]) -> None:
            clock = INTS[CLOCK]
            try:
                if phase == "start":
                    self._begin()
                else:
                    self._end(info)
            except MemoryError:
                self._out.truncated("objects")
            finally:
                INTS[CLOCK] = clock

        return answer

    def _begin(self) -> None:
        self._onlooker.during = self._number
        self._onlooker.finalized.clear()
        flags = _get_debug()
        self._saves = bool(flags & _SAVES)
        _set_debug(flags | _SAVES)
        self._first = len(_garbage)
        self._place = whereabouts() or Place(None, "<module>")
        looks = self._kind != "automatic" or self._idle < _MOST_IDLE
        self._generations = _placed() if looks else {}
        self._tracked = self._tracked_names() if looks else []

    def _end(self, info: dict[str, int]) -> None:
        self._onlooker.during = None
        if not self._saves:
            _set_debug(_get_debug() & ~_SAVES)
        found = _garbage[self._first :]
        if not self._saves:
            del _garbage[self._first :]
        self._number += 1
        if self._is_told(info):
            self._tell(found, info)
        if not self._saves:
            clear(found)

    def _is_told(self, info: dict[str, int]) -> bool:
        if self._kind == "automatic" and not info["collected"]:
            self._idle += 1
            return self._idle <= _MOST_IDLE
        self._told += 1
        if self._told > _MOST_COLLECTIONS and self._kind != "exit":
            self._out.truncated("objects")
            return False
        return True

    def _tell(self, found: list[object], info: dict[str, int]) -> None:
        addresses = set(map(id, found))
        after = _placed() if self._tracked else {}
        told: dict[str, object] = {
            "record": "collection",
            "number": self._number,
            "kind": self._kind,
            "line": self._place.line,
            "function": self._place.function,
            "generation": info["generation"],
            "found": info["collected"],
            "uncollectable": info["uncollectable"],
            "returned": None,
            "kept": self._saves,
            "resurrected": sum(address not in addresses for address in self._onlooker.finalized),
            **self._described(found),
            "moved": [
                {"name": name, "from": self._generations.get(address), "to": after.get(address)}
                for name, address, _ in self._tracked
                if address in self._generations and address in after
            ],
            "untracked": [
                name
                for (name, address, was), (_, now_at, now) in zip(self._tracked, self._tracked_names())
                if was and address == now_at and not now
            ],
        }
        if self._kind == "called":
            self._open = told
        else:
            self._out.record(told)

    def _tracked_names(self) -> list[tuple[str, int, bool]]:
        named = [(name, value) for name, value in self._onlooker.named() if not is_left_out(type(value))]
        return [(name, id(value), _is_tracked(value)) for name, value in named[:_MOST_NAMES]]

    def _described(self, found: list[object]) -> dict[str, object]:
        types = _counter(map(type_name, found))
        values = list(_islice(found, _MOST_WALKED))
        edges = edges_among(values)
        tied = knots(edges)
        groups: dict[tuple[object, ...], list[list[int]]] = {}
        for knot in tied:
            shape = (len(knot), *sorted(type_name(values[place]) for place in knot[:_MOST_NODES]))
            groups.setdefault(shape, []).append(knot)
        several = sorted(groups.values(), key=lambda alike: -sum(map(len, alike)))
        return {
            "types": dict(types.most_common(_MOST_TYPES)),
            "walked": len(values),
            "tied": sum(map(len, tied)),
            "rings": len(tied),
            "kinds": len(several),
            "knots": [self._knot(alike, values, edges) for alike in several[:_MOST_KNOTS]],
        }

    def _knot(self, alike: list[list[int]], values: list[object], edges: list[dict[int, str | None]]) -> dict[str, Any]:
        knot = max(alike[:_MOST_WALKED], key=lambda one: self._names_in(one, values))
        first = max(knot[:_MOST_NODES], key=lambda place: self._worth(values[place]))
        knot.remove(first)
        knot.insert(0, first)
        ring = shortest_ring(edges, knot)
        shown = list(dict.fromkeys([*ring, *knot]))[:_MOST_NODES]
        return {
            "objects": len(knot),
            "dicts": len({target for place in knot for target, label in edges[place].items() if label == ".__dict__"}),
            "alike": len(alike),
            "nodes": [self._node(place, values[place]) for place in shown],
            "references": [
                {"from": place, "to": target, "label": edges[place][target]}
                for place in shown
                for target in edges[place]
                if target in shown
            ],
            "ring": [place for place in ring if place in shown],
            "length": len(ring),
        }

    def _names_in(self, knot: list[int], values: list[object]) -> int:
        return sum(self._onlooker.name_of(id(values[place])) is not None for place in knot[:_MOST_NODES])

    def _worth(self, value: object) -> tuple[bool, bool]:
        """What a learner knows best: what had a name, else what is no part of another object."""
        is_part = type(value) in (dict, tuple) or is_left_out(type(value))
        return self._onlooker.name_of(id(value)) is not None, not is_part

    def _node(self, place: int, value: object) -> dict[str, object]:
        count = count_at(id(value))
        return {
            "id": place,
            "type": type_name(value),
            "repr": safe_repr(value),
            "name": self._onlooker.name_of(id(value)),
            "count": None if count is None else count - _OURS - _LOCALS,
            "generation": self._generations.get(id(value)),
        }


def _locals() -> int:
    """References to an argument that the way to `_node` adds on this version."""
    return _count_in([object()])


def _count_in(values: list[object]) -> int:
    return _count_of(values[0])


def _count_of(value: object) -> int:
    return (count_at(id(value)) or 1) - 1


_LOCALS = _locals()


def _placed() -> dict[int, int]:
    """The generation of each tracked object; empty where there are too many to look up."""
    found: dict[int, int] = {}
    for generation in range(_YOUNGEST, _OLDEST + 1):
        objects = _objects(generation=generation)
        if len(objects) > _MOST_PLACED:
            return {}
        found.update(zip(map(id, objects), itertools.repeat(generation)))
    return found
