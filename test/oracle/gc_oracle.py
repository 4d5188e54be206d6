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
    places = {id(value): place for place, value in enumerate(found)}
    edges = [{places[id(target)] for target in gc.get_referents(value) if id(target) in places} for value in found]
    count = 0
    for place in range(len(found)):
        seen: set[int] = set()
        todo = list(edges[place])
        while todo and place not in seen:
            one = todo.pop()
            if one not in seen:
                seen.add(one)
                todo += edges[one]
        count += place in seen
    return count


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
