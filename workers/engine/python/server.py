"""The fork server: `python -I -B server.py SOCKET SETTINGS` (JSON). One thread; it never reads a job.

Standard output carries JSON lines: first {"ready": …} or {"fault": message}, then {"exit": serial, …} for each child.
Standard input takes lines `kill SERIAL`; at its end the server ends itself and all children.
"""

from __future__ import annotations

import _signal  # type: ignore[import-not-found] - `signal` makes enum members of all that goes in and out
import os
import select
import signal
import sys
from typing import NoReturn

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import fork_hooks  # first: before any module that asks for one
import fresh_pools
import preparation
from child import Child
from children import Children
from door import Door

_STDIN, _STDOUT = 0, 1
_READ_BYTES = 4096
#: Children that wait for a job, so that it does not wait for a fork.
_SPARES = 2
_STILLBORN_LIMIT = 16
_RETRY_MS = 50
_SIGCHLD, _DEFAULT = int(signal.SIGCHLD), int(signal.SIG_DFL)


def say(line: str) -> None:
    """Node may be gone: then this is the end."""
    try:
        os.write(_STDOUT, line.encode() + b"\n")
    except BrokenPipeError:
        os._exit(0)


class Server:
    def __init__(self, door: Door, children: Children) -> None:
        self._door = door
        self._children = children
        self._woken, self._wake = os.pipe()
        os.set_blocking(self._woken, False)
        os.set_blocking(self._wake, False)
        signal.set_wakeup_fd(self._wake, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, _nothing)
        self._poll = select.poll()
        for descriptor in (_STDIN, self._woken, door.taken):
            self._poll.register(descriptor, select.POLLIN)
        self._serial = 0
        self._orders = b""

    def serve(self) -> tuple[int, int]:
        """Serves for ever; returns in a child only: its serial and its slot."""
        while True:
            limit = self._children.milliseconds_to_deadline()
            while self._children.spares < _SPARES and not self._children.full:
                process = self._fork()
                if process == 0:
                    return self._serial, self._children.next_slot()
                if process is None:
                    limit = _RETRY_MS if limit is None else min(limit, _RETRY_MS)
                    break
                self._children.add(self._serial, process)
            for descriptor, _ in self._poll.poll(limit):
                if descriptor == _STDIN:
                    self._take_orders()
                elif descriptor == self._woken:
                    os.read(self._woken, _READ_BYTES)
            self._take_note()
            self._children.kill_late()

    def _fork(self) -> int | None:
        """0 in the child; None when the system has no room for one now."""
        self._serial += 1
        try:
            process = os.fork()
        except OSError:
            return None
        if process == 0:
            signal.set_wakeup_fd(-1)
            _signal.signal(_SIGCHLD, _DEFAULT)
        return process

    def _take_note(self) -> None:
        """Who has taken a job, and who has ended."""
        for line in self._children.reap(self._door.serials, self._door.forget):
            say(line)
        if self._children.stillborn > _STILLBORN_LIMIT:
            self._end()

    def _take_orders(self) -> None:
        data = os.read(_STDIN, _READ_BYTES)
        if not data:
            self._end()
        *lines, self._orders = (self._orders + data).split(b"\n")
        for line in lines:
            order, _, serial = line.partition(b" ")
            if order == b"kill" and serial.isdigit():
                self._children.kill_serial(int(serial))

    def _end(self) -> NoReturn:
        self._children.kill_all()
        self._door.remove()
        os._exit(0)


def _nothing(*_: object) -> None:
    return None


def main(path: str, settings: str) -> tuple[Server, Child]:
    try:
        prepared = preparation.prepare(settings)
        fork_hooks.let_in()
        door = Door(path)
        child = Child(prepared.seal, door, prepared.limits)
        for analysis, program in prepared.rehearsals.items():
            child.rehearse(analysis, program)
        server = Server(door, Children(prepared.wall_seconds))
        fresh_pools.begin()
    except Exception as error:
        say(preparation.fault(error))
        os._exit(1)
    say(prepared.ready)
    return server, child


if __name__ == "__main__":
    # Names of the module: a child that let them go would write to their pages.
    server, child = main(sys.argv[1], sys.argv[2])
    child.live(*server.serve())
