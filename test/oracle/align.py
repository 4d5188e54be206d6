"""Which step is which visit: both in order, the same line and function; the product's further steps are passed over."""

from __future__ import annotations

from typing import Any

from visit import compare_visit

Pairs = list[tuple[int, dict[str, Any]]]
MISSING = 1_000_000


Aligned = tuple[Pairs, list[dict[str, Any]], list[int]]


def align(steps: list[dict[str, Any]], visits: list[dict[str, Any]], cut: bool) -> Aligned:
    """Pairs (step index, visit), required visits without a step, steps that start no statement.

    Threads take turns as they like, so each is aligned by itself, the n-th with the n-th. Where the product has fewer
    (an identifier is used again), all but the first are taken as one.
    """
    threads: dict[int, list[int]] = {}
    groups: dict[int, list[dict[str, Any]]] = {}
    for index, step in enumerate(steps):
        if step["event"] == "line":
            threads.setdefault(step["thread"], []).append(index)
    for visit in visits:
        groups.setdefault(visit["thread"], []).append(visit)
    ours, theirs = list(threads.values()), list(groups.values())
    if len(ours) != len(theirs):
        ours = [*ours[:1], sorted(index for group in ours[1:] for index in group)]
        theirs = [*theirs[:1], [visit for group in theirs[1:] for visit in group]]
    pairs: Pairs = []
    missing: list[dict[str, Any]] = []
    extra: list[int] = []
    for lines, group in zip(ours, theirs):
        one = align_thread(steps, lines, group, cut)
        pairs += one[0]
        missing += one[1]
        extra += one[2]
    return sorted(pairs, key=lambda pair: pair[0]), missing, extra


def align_thread(steps: list[dict[str, Any]], lines: list[int], visits: list[dict[str, Any]], cut: bool) -> Aligned:
    """Of several ways the one with the fewest mismatches: a `for` line may be stepped on again for each turn."""
    rows, columns = len(visits), len(lines)
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    choice = [bytearray(columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        best[row][columns] = best[row + 1][columns] + (0 if visits[row]["kind"] == "quiet" or cut else MISSING)
        choice[row][columns] = 1
    for row in range(rows - 1, -1, -1):
        visit = visits[row]
        skip = 0 if visit["kind"] == "quiet" else MISSING
        for column in range(columns - 1, -1, -1):
            step = steps[lines[column]]
            cost, way = best[row][column + 1], 0
            if best[row + 1][column] + skip < cost:
                cost, way = best[row + 1][column] + skip, 1
            if (
                step["line"] in visit["lines"]
                and step["function"] == visit["function"]
                and best[row + 1][column + 1] <= cost
            ):
                paired = best[row + 1][column + 1] + len(compare_visit(step, visit["frames"]))
                if paired <= cost:
                    cost, way = paired, 2
            best[row][column], choice[row][column] = cost, way
    return walk(choice, lines, steps, visits, cut)


def walk(
    choice: list[bytearray], lines: list[int], steps: list[dict[str, Any]], visits: list[dict[str, Any]], cut: bool
) -> Aligned:
    pairs: Pairs = []
    missing: list[dict[str, Any]] = []
    spare: list[int] = []
    row = column = 0
    while row < len(visits) or column < len(lines):
        way = choice[row][column] if row < len(visits) else 0
        if way == 2:
            pairs.append((lines[column], visits[row]))
        elif way == 1 and visits[row]["kind"] != "quiet" and not (cut and column == len(lines)):
            missing.append(visits[row])
        elif way == 0:
            spare.append(lines[column])
        row, column = row + (way > 0), column + (way != 1)
    plain = {(line, v["function"]) for v in visits if v["kind"] == "simple" for line in v["lines"]}
    other = {(line, v["function"]) for v in visits if v["kind"] != "simple" for line in v["lines"]}
    extra = [i for i in spare if (steps[i]["line"], steps[i]["function"]) in plain - other]
    return pairs, missing, extra
