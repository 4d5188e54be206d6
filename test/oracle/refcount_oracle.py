"""True reference counts of programs, with no tracer: pythonX.Y -I refcount_oracle.py FILE...  ->  a JSON object a line.

The program, with a bare probe call before each statement (probes.py), runs as `python FILE` does (runner.py). The probe
looks from a fork (counting.py). What lasts from visit to visit is found by two further runs (lasting.py). The output is
that of `python -I FILE` itself, with no probe.

{"python", "file", "stdout", "probed": stdout of the probed run, "error": type name or null,
 "clauses": [[line, function]] of `except` and `case`,
 "cut": true where visits were left out, "visits": [Visit] or null where the program asks for its output alone
 (`# oracle: output` on its first line), "inside": Frames when the last statement is done and the program's code still
 lives, or null, "end": Frames when that code is gone,
 "deaths": [[label, index of the visit that follows, "refcount" | "collector"]]}
Visit: {"line", "lines": where a step may say it is, "function", "site", "thread", "frames": Frames,
 "kind": "simple" | "header" | "quiet"}; a quiet one need not be a step (on 3.9 `pass` may leave no code).
Frames, innermost first: [{"function", "names": {name: [address, type, count | "immortal" | "shared",
 {"size": bytes or -1, "looks": the beginning of its repr or null}, label...]}}];
`shared` is an object that stood before the program, so that its count tells of the whole process. A label means one
object from birth to death; there is none where no run could tell.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import counting  # noqa: E402
import lasting  # noqa: E402
import runner  # noqa: E402
from probes import Probes  # noqa: E402

import shared  # noqa: E402


def frames_of(lines: list[str]) -> list[dict[str, Any]]:
    frames = []
    for line in lines:
        function, *names = line.split("\t")
        found = {}
        for name in names:
            key, address, label, count, size, looks = name.split(",")
            told = {"size": int(size), "looks": None if looks == "-" else bytes.fromhex(looks).decode()}
            found[key] = [int(address), label, int(count) if count.isdigit() else count, told]
        frames.append({"function": function, "names": found})
    return frames


def count_visits(source: str, probes: Probes) -> dict[str, Any]:
    text = probes.text + b"\n__probe__(-1)\n"
    probed, rows = runner.run(text, lambda: counting.prepare(source), counting.at_end)
    answer: dict[str, Any] = {"probed": probed, "error": None, "cut": False, "visits": [], "inside": None, "end": None}
    visits = []
    for head, lines in rows:
        if head.startswith("end"):
            answer["error"] = head[4:] or None
            answer["end"] = frames_of(lines)
        else:
            visits.append(([int(word) for word in head.split()], lines))
    threads: dict[int, int] = {}
    for (turn, site, thread), lines in sorted(visits):
        if site < 0:
            answer["inside"] = frames_of(lines)
            answer["cut"] = turn > counting.VISIT_LIMIT
        else:
            known = threads.setdefault(thread, len(threads))
            answer["visits"].append({**probes.sites[site], "site": site, "thread": known, "frames": frames_of(lines)})
    answer["cut"] = answer["cut"] or len(answer["visits"]) >= counting.VISIT_LIMIT
    return answer


def oracle(path: str) -> dict[str, Any]:
    with open(path, encoding="utf-8") as file:
        source = file.read()
    plain = subprocess.run([executable(), "-I", path], stdout=-1, stderr=-3, check=False).stdout.decode()
    answer: dict[str, Any] = {"python": sys.version.split()[0], "file": path, "stdout": plain, "deaths": []}
    if source.startswith("# oracle: output"):
        return {**answer, "probed": plain, "error": None, "cut": False, "visits": None, "inside": None, "end": None}
    probes = Probes(source)
    answer.update(count_visits(source, probes))
    answer["clauses"] = probes.clauses
    for run in ("weak", "keep"):
        _, rows = runner.run(probes.text, lambda run=run: lasting.prepare(run), lasting.at_end)
        answer["deaths"] += lasting.merge(answer["visits"], run, rows)
    return answer


def executable() -> str:
    """The command that started this Python (a wrapper's `sys.executable` is the loader's)."""
    return os.environ.get("PLAIN_PYTHON") or sys.executable


if __name__ == "__main__":
    shared.remember()
    for name in sys.argv[1:]:
        print(json.dumps(oracle(name)), flush=True)
