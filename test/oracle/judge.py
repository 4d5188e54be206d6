"""Holds the product's refcount analyses against the oracle's.

Usage: python3 test/oracle/judge.py PYTHON ANALYSIS.jsonl FILE...
  PYTHON          the executable to run the oracle on, of the version that was analysed
  ANALYSIS.jsonl  from `npm run -s ourobot -- refcount --json --python X.Y FILE...`: a line a file, in FILE order
Prints each mismatch, then a line for each file that fails, then a summary. Exit 1 when anything fails.
In the environment: ORACLE=FILE.jsonl takes the oracle's answers from a file instead of running it; SHOW=N shows up to N
mismatches a file (12).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from align import align  # noqa: E402
from invariants import invariants  # noqa: E402
from lifetimes import lifetimes  # noqa: E402
from visit import Mismatch, compare_visit  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))


def compare(analysis: dict[str, Any], truth: dict[str, Any]) -> list[Mismatch]:
    """Everything that differs, as (step index or None, words)."""
    steps = analysis["steps"]
    found: list[Mismatch] = []
    if analysis["stdout"] != truth["stdout"]:
        found.append((None, "stdout {!r}, python -I FILE prints {!r}".format(analysis["stdout"], truth["stdout"])))
    found += invariants(steps)
    cut = not {"steps", "data"}.isdisjoint(analysis["truncated"])
    if truth["visits"] is None:
        return found
    pairs, missing, extra = align(steps, truth["visits"], cut)
    for visit in missing:
        found.append((None, f"no step for line {visit['line']} in {visit['function']}"))
    last = pairs[-1][0] if pairs and truth["cut"] else len(steps)
    for index in extra:
        if index <= last and [steps[index]["line"], steps[index]["function"]] not in truth["clauses"]:
            found.append((index, "this step starts no statement"))
    for index, visit in pairs:
        found += [(index, words) for words in compare_visit(steps[index], visit["frames"])]
    found += lifetimes(steps, pairs, truth)
    if not cut and steps and steps[-1]["event"] == "end":
        found += [(len(steps) - 1, "end: " + words) for words in at_end(steps[-1], truth)]
    return found


def at_end(step: dict[str, Any], truth: dict[str, Any]) -> list[str]:
    """What differs both from the state with the program's code (constants are held) and from the one without."""
    after = compare_visit(step, truth["end"])
    if truth["inside"] is None:
        return after
    inside = {words.rpartition(", ")[0] for words in compare_visit(step, truth["inside"])}
    return [words for words in after if words.rpartition(", ")[0] in inside]


def read_lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def oracle(python: str, files: list[str]) -> list[dict[str, Any]]:
    saved = os.environ.get("ORACLE")
    if saved:
        with open(saved) as file:
            return read_lines(file.read())
    command = [python, "-I", os.path.join(HERE, "refcount_oracle.py"), *files]
    done = subprocess.run(command, stdout=-1, check=True, env={**os.environ, "PLAIN_PYTHON": python})
    return read_lines(done.stdout.decode())


def main(python: str, path: str, files: list[str]) -> int:
    with open(path) as file:
        analyses = read_lines(file.read())
    if len(analyses) != len(files):
        print(f"{len(analyses)} analyses for {len(files)} files")
        return 1
    bad = 0
    for file, analysis, truth in zip(files, analyses, oracle(python, files)):
        mismatches = compare(analysis, truth)
        for index, words in mismatches[: int(os.environ.get("SHOW", "12"))]:
            step = analysis["steps"][index] if index is not None and index < len(analysis["steps"]) else None
            where = f" step {index} line {step['line']} in {step['function']}" if step else ""
            print(f"{os.path.basename(file)}{where}: {words}")
        if mismatches:
            bad += 1
            print(f"{os.path.basename(file)}: {len(mismatches)} mismatches, result {analysis['result']}")
    version = analyses[0]["python"]["version"] if analyses else ""
    print(f"{version}: {len(files) - bad} of {len(files)} files right")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
