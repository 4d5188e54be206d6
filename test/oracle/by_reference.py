"""Holds the product's refcount analyses against an oracle by another hand, which knows counts of names only.

Usage: python3 by_reference.py ORACLE PYTHON ANALYSIS.jsonl FILE...
  ORACLE    a script: FILE -> {"visits": [[line, function, {name: count}], ...], "stdout"}, the last visit at the end
Prints mismatches as judge.py does; exit 1 when there is any. The oracle runs a program by exec and in its own process,
so constants, the namespace itself and what such a run changes are left to judge.py.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

# By exec a tuple of constants counts less, and the namespace is held by the oracle; all programs share some objects.
LEFT_TO_JUDGE = {"tuple", "frozenset", "dict", "frame", "method_descriptor"}
# Its probes are seen by the program's own tracer and stream, and other threads move while it looks.
DISTURBED = {
    "own_settrace.py",
    "own_settrace_taken_away.py",
    "recursion_limit_lowered.py",
    "standard_streams.py",
    "thread_queue.py",
    "threads.py",
    "threads_in_turns.py",
}


def in_order(steps: list[dict[str, Any]], visits: list[list[Any]]) -> list[str]:
    """Each visit with a step of its line and function, as few mismatches as there can be."""
    lines = [step for step in steps if step["event"] == "line"]
    best = [[0] * (len(lines) + 1) for _ in range(len(visits) + 1)]
    for row in range(len(visits) - 1, -1, -1):
        best[row][len(lines)] = best[row + 1][len(lines)] + 1
        for column in range(len(lines) - 1, -1, -1):
            cost = min(best[row][column + 1], best[row + 1][column] + 1)
            if matches(lines[column], visits[row]):
                cost = min(cost, best[row + 1][column + 1] + bool(wrong(lines[column], visits[row])))
            best[row][column] = cost
    return [f"{best[0][0]} of {len(visits)} visits have no step of their counts"] if best[0][0] else []


def matches(step: dict[str, Any], visit: list[Any]) -> bool:
    return step["line"] == visit[0] and step["function"] == visit[1]


def wrong(step: dict[str, Any], visit: list[Any]) -> list[str]:
    names = step["frames"][-1]["names"]
    found = []
    for name, count in visit[2].items():
        seen = step["objects"].get(names.get(name))
        if seen and seen["type"] not in LEFT_TO_JUDGE and seen["refcount"] not in (count, "immortal"):
            found.append(f"{name} counts {seen['refcount']}, should be {count}")
    return found


def main(oracle: str, python: str, path: str, files: list[str]) -> int:
    with open(path) as file:
        analyses = [json.loads(line) for line in file]
    bad = 0
    for file_name, analysis in zip(files, analyses):
        if os.path.basename(file_name) in DISTURBED:
            continue
        # Its own run for the output is not needed here.
        done = subprocess.run(
            [python, "-I", oracle, file_name], stdout=-1, stderr=-3, env={"PLAIN_PYTHON": "/bin/true"}
        )
        if done.returncode or not done.stdout or analysis["truncated"]:
            continue  # it does not outlive some programs, as one that ends in sys.exit
        truth = json.loads(done.stdout.splitlines()[0])  # finalizers may print behind it
        for words in in_order(analysis["steps"], truth["visits"][:-1]):
            bad += 1
            print(f"{os.path.basename(file_name)}: by the other oracle {words}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]))
