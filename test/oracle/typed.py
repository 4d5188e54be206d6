"""What the default prompt really answers: types lines, each an entry, into it through a terminal of its own.

python typed.py PYTHON... < LINES -> one JSON line [[text, ...], ...]: what each printed behind "=> ".
"""

from __future__ import annotations

import json
import os
import pty
import re
import select
import signal
import sys
import time

LONGEST_WAIT_S = 20
CONTROLS = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z=<>]|\x1b[=>]")


class Terminal:
    def __init__(self, python: str) -> None:
        self.process, self.descriptor = pty.fork()
        if self.process == 0:
            settings = {**os.environ, "TERM": "xterm", "PYTHON_HISTORY": os.devnull}
            for name in ("PYTHONSTARTUP", "PYTHON_BASIC_REPL"):
                settings.pop(name, None)
            os.execve(python, [python, "-q"], settings)
        self.text = ""

    def wait_for(self, found: str, times: int = 1) -> None:
        end = time.monotonic() + LONGEST_WAIT_S
        while self.text.count(found) < times:
            if time.monotonic() > end:
                raise TimeoutError(f"no {found!r} in {self.text!r}")
            if select.select([self.descriptor], [], [], 0.1)[0]:
                read = os.read(self.descriptor, 65536).decode("utf-8", "replace")
                self.text += CONTROLS.sub("", read)

    def type(self, line: str) -> None:
        os.write(self.descriptor, line.encode() + b"\r")

    def close(self) -> None:
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.descriptor)


def answers(python: str, lines: list[str]) -> list[str]:
    terminal = Terminal(python)
    try:
        terminal.wait_for(">>> ")
        for number, line in enumerate(lines):
            terminal.type(line)
            terminal.type(f"print('=>', 'line', {number}, 'done')")
            terminal.wait_for(f"=> line {number} done")
        printed = [line[3:] for line in re.split(r"[\r\n]+", terminal.text) if line.startswith("=> ")]
        return [line for line in printed if not line.startswith("line ")]
    finally:
        terminal.close()


def main() -> None:
    lines = sys.stdin.read().split("\n")
    print(json.dumps([answers(python, lines) for python in sys.argv[1:]]))


main()
