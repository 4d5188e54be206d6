"""Holds the product's refcount analyses against an oracle by another hand, which knows counts of names only.

Usage: pythonX.Y -I by_reference.py ORACLE ANALYSIS.jsonl FILE...
  ORACLE    a script: FILE -> {"visits": [[line, function, {name: count}], ...], "stdout"}, the last visit at the end
Prints mismatches as judge.py does; exit 1 when there is any. The oracle runs a program by exec and in its own process,
a fork of this one in which nothing ran before it, so constants, the namespace itself and what such a run changes are
left to judge.py.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import sys
import tempfile
import traceback
import types
from types import CodeType
from typing import Any, NoReturn

# Once, since each takes longer than most programs.
IMPORTED_BY_ORACLES = ("ast", "io", "subprocess")
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


def said(oracle: CodeType, file_name: str) -> str | None:
    """What the oracle prints about a program; None where it does not outlive it, as one that ends in sys.exit."""
    sys.stdout.flush()  # else the fork would write it too
    with tempfile.TemporaryFile() as out:
        pid = os.fork()
        if pid == 0:
            os.dup2(out.fileno(), 1)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            as_script(oracle, file_name)
        _, status = os.waitpid(pid, 0)
        out.seek(0)
        return None if status else out.read().decode()


def as_script(oracle: CodeType, file_name: str) -> NoReturn:
    status = 1
    try:
        sys.argv = [oracle.co_filename, file_name]
        main = sys.modules["__main__"] = types.ModuleType("__main__")
        exec(oracle, vars(main))
        sys.stdout.flush()
        status = 0
    except BaseException:
        with contextlib.suppress(BaseException):
            traceback.print_exc()
    finally:
        os._exit(status)


def main(path_of_oracle: str, path: str, files: list[str]) -> int:
    os.environ["PLAIN_PYTHON"] = "/bin/true"  # its own run for the output is not needed here
    with open(path_of_oracle) as file:
        oracle = compile(file.read(), path_of_oracle, "exec", dont_inherit=True)
    with open(path) as file:
        lines = file.read().splitlines()
    for name in IMPORTED_BY_ORACLES:
        importlib.import_module(name)
    gc.collect()
    gc.freeze()
    bad = 0
    for file_name, line in zip(files, lines):
        analysis = json.loads(line)
        if os.path.basename(file_name) in DISTURBED or analysis["truncated"]:
            continue
        told = said(oracle, file_name)
        if not told:
            continue
        truth = json.loads(told.splitlines()[0])  # finalizers may print behind it
        for words in in_order(analysis["steps"], truth["visits"][:-1]):
            bad += 1
            print(f"{os.path.basename(file_name)}: by the other oracle {words}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
