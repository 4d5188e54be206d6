"""What each collection that a program asks for finds.

python gc_oracle.py < PROGRAM -> one JSON line: [[generation, found, line, {type: objects}, tied] ...], in order. `tied`
of the objects found can reach themselves again through others that were found. The program's own output is dropped.
"""

from __future__ import annotations

import collections
import contextlib
import gc
import io
import json
import sys
from collections.abc import Iterable, Sequence

kept: list[list[object]] = []
told: list[list[object]] = []
asked: list[int] = []


def answer(phase: str, info: dict[str, int]) -> None:
    if phase == "start":
        gc.set_debug(gc.DEBUG_SAVEALL)
        return
    gc.set_debug(0)
    found = gc.garbage[:]
    gc.garbage.clear()
    kept.append(found)  # for ever: what is freed is found once
    frame = sys._getframe(1)
    while frame.f_code.co_filename != "snippet.py":
        assert frame.f_back is not None
        frame = frame.f_back
    if asked:
        types = collections.Counter(type(value).__name__ for value in found)
        told.append([info["generation"], info["collected"], frame.f_lineno, types, tied(found)])


def tied(found: list[object]) -> int:
    """By Kosaraju: who reaches whom among the found; what lies in no ring is a component of its own."""
    places = {id(value): place for place, value in enumerate(found)}
    edges = [{places[id(target)] for target in gc.get_referents(value) if id(target) in places} for value in found]
    back: list[list[int]] = [[] for _ in found]
    for place, targets in enumerate(edges):
        for target in targets:
            back[target].append(place)
    seen: set[int] = set()
    last_first = [place for start in range(len(found)) for place in left_behind(start, edges, seen)][::-1]
    count = 0
    seen.clear()
    for start in last_first:
        ring = left_behind(start, back, seen)
        count += len(ring) if len(ring) > 1 or start in edges[start] else 0
    return count


def left_behind(start: int, edges: Sequence[Iterable[int]], seen: set[int]) -> list[int]:
    """What is reached from `start` and was not seen, each behind all that it leads to."""
    if start in seen:
        return []
    seen.add(start)
    left: list[int] = []
    way = [(start, iter(edges[start]))]
    while way:
        place, targets = way[-1]
        target = next((one for one in targets if one not in seen), None)
        if target is None:
            left.append(place)
            way.pop()
        else:
            seen.add(target)
            way.append((target, iter(edges[target])))
    return left


def collect(generation: int = 2) -> int:
    asked.append(generation)
    try:
        return real(generation)
    finally:
        asked.pop()


real, gc.collect = gc.collect, collect
source = sys.stdin.read()
real()
gc.freeze()
gc.callbacks.append(answer)
with contextlib.redirect_stdout(io.StringIO()):
    exec(compile(source, "snippet.py", "exec"), {"__name__": "__main__"})
gc.callbacks.clear()
print(json.dumps(told))
