"""What programs leave in the allocator's books, each by plain `python FILE`: the statistics at its end, less those of a
program that does nothing.

python alloc_oracle.py EXECUTABLE < {name: program} -> one JSON line
    {name: {"classes": {size: blocks}, "text": …, "blocks": …, "stdout": …}}
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

_ROW = re.compile(r"^\s*\d+\s+(\d+)\s+\d+\s+(\d+)\s+\d+\s*$", re.MULTILINE)
_END = "\nimport sys\nsys._debugmallocstats()\nsys.stderr.write(f'blocks {sys.getallocatedblocks()}')\n"


def run(program: str) -> tuple[str, str]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "snippet.py"
        file.write_text(program + _END, encoding="utf-8")
        done = subprocess.run([sys.argv[1], str(file)], capture_output=True, text=True, check=True)  # noqa: S603
    return done.stdout, done.stderr


def used(text: str) -> dict[str, int]:
    return {size: int(blocks) for size, blocks in _ROW.findall(text)}


def books(program: str, before: dict[str, int]) -> dict[str, object]:
    stdout, text = run(program)
    after = used(text)
    classes = {size: after[size] - before[size] for size in after}
    text, _, blocks = text.rpartition("blocks ")
    return {"classes": classes, "text": text, "blocks": int(blocks), "stdout": stdout}


def main() -> None:
    idle = used(run("")[1])
    print(json.dumps({name: books(program, idle) for name, program in json.load(sys.stdin).items()}))


main()
