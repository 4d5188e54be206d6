"""Which of the objects that only the collector can free hold one another: rings, and what hangs on these."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from references import references_of


def edges_among(values: list[object]) -> list[dict[int, str | None]]:
    """For each of `values` the places of those it refers to, with the label of the first such reference."""
    places = {id(value): place for place, value in enumerate(values)}
    found: list[dict[int, str | None]] = []
    for value in values:
        targets: dict[int, str | None] = {}
        for address, label in references_of(value):
            place = places.get(address)
            if place is not None and (place not in targets or (targets[place] is None and label is not None)):
                targets[place] = label
        found.append(targets)
    return found


def knots(edges: list[dict[int, str | None]]) -> list[list[int]]:
    """The strongly connected components that are cycles, by Tarjan's algorithm, without recursion: places."""
    index: dict[int, int] = {}
    low: dict[int, int] = {}
    stack: list[int] = []
    on_stack: set[int] = set()
    found: list[list[int]] = []
    for root in range(len(edges)):
        if root in index:
            continue
        work: list[tuple[int, Iterator[int]]] = [(root, iter(edges[root]))]
        index[root] = low[root] = len(index)
        stack.append(root)
        on_stack.add(root)
        while work:
            place, targets = work[-1]
            for target in targets:
                if target not in index:
                    index[target] = low[target] = len(index)
                    stack.append(target)
                    on_stack.add(target)
                    work.append((target, iter(edges[target])))
                    break
                if target in on_stack:
                    low[place] = min(low[place], index[target])
            else:
                work.pop()
                if work:
                    above = work[-1][0]
                    low[above] = min(low[above], low[place])
                if low[place] == index[place]:
                    knot: list[int] = []
                    while True:
                        member = stack.pop()
                        on_stack.discard(member)
                        knot.append(member)
                        if member == place:
                            break
                    if len(knot) > 1 or place in edges[place]:
                        found.append(sorted(knot))
    found.sort()
    return found


def shortest_ring(edges: list[dict[int, str | None]], knot: list[int]) -> list[int]:
    """The places of a shortest cycle through the knot's first member, in the order of the references."""
    first, members = knot[0], set(knot)
    came_from: dict[int, int] = {}
    waiting = deque([first])
    while waiting:
        place = waiting.popleft()
        for target in edges[place]:
            if target == first:
                way = [place]
                while way[-1] != first:
                    way.append(came_from[way[-1]])
                return way[::-1]
            if target in members and target not in came_from:
                came_from[target] = place
                waiting.append(target)
    return [first]
