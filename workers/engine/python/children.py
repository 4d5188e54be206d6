"""The server's list of living children: the spare ones, and who runs until when and how each one ended."""

from __future__ import annotations

import json
import os
import signal
import time
from typing import Callable

import private_user


class Child:
    def __init__(self, serial: int, process: int, slot: int) -> None:
        self.serial = serial
        self.process = process
        self.slot = slot
        #: In seconds of the monotonic clock; None while it waits for a job.
        self.deadline: float | None = None
        self.reason: str | None = None

    def kill(self, reason: str) -> None:
        """Ends the child and its whole session; it may not have made one yet."""
        if self.reason is None:
            self.reason = reason
        for kill in (os.killpg, os.kill):
            try:
                kill(self.process, signal.SIGKILL)
            except ProcessLookupError:
                continue


class Children:
    def __init__(self, wall_seconds: float) -> None:
        self._wall = wall_seconds
        self._living: dict[int, Child] = {}
        self._free = list(range(private_user.SLOTS))
        #: Spare children that ended before any job since the last one that took one.
        self.stillborn = 0

    @property
    def spares(self) -> int:
        return sum(child.deadline is None for child in self._living.values())

    @property
    def full(self) -> bool:
        return not self._free

    def next_slot(self) -> int:
        return self._free[-1]

    def add(self, serial: int, process: int) -> None:
        self._living[process] = Child(serial, process, self._free.pop())

    def kill_late(self) -> None:
        now = time.monotonic()
        for child in self._living.values():
            if child.reason is None and child.deadline is not None and child.deadline <= now:
                child.kill("wall")

    def kill_serial(self, serial: int) -> None:
        for child in self._living.values():
            if child.serial == serial:
                child.kill("asked")

    def kill_all(self) -> None:
        for child in self._living.values():
            child.kill("closing")

    def milliseconds_to_deadline(self) -> int | None:
        """Until the next deadline; None when nothing runs that is not killed yet."""
        running = [child for child in self._living.values() if child.reason is None]
        deadlines = [child.deadline for child in running if child.deadline is not None]
        return max(0, int((min(deadlines) - time.monotonic()) * 1000) + 1) if deadlines else None

    def reap(self, taken: Callable[[], list[int]], forget: Callable[[int], None]) -> list[str]:
        """A line for each child with a job that has ended; `forget` is told the serial of each one without. `taken`
        gives the serials of those that have taken a job since it was last asked; it is asked when the dead are known,
        for a quick one takes its job and dies at once."""
        ended = self._ended()
        for serial in taken():
            self._took(serial)
        lines: list[str] = []
        for process, status, cpu in ended:
            child = self._living.pop(process)
            self._free.append(child.slot)
            if child.deadline is None:
                self.stillborn += 1
                forget(child.serial)
                continue
            report = {"exit": child.serial, "status": status, "reason": child.reason, "cpuSeconds": cpu}
            lines.append(json.dumps(report))
        return lines

    def _took(self, serial: int) -> None:
        """A child has its job: from here on its time counts."""
        self.stillborn = 0
        for child in self._living.values():
            if child.serial == serial:
                child.deadline = time.monotonic() + self._wall

    def _ended(self) -> list[tuple[int, int, float]]:
        """Process, status and CPU seconds of each child that has ended."""
        ended: list[tuple[int, int, float]] = []
        while len(ended) < len(self._living):
            process, status, usage = os.wait4(-1, os.WNOHANG)
            if process == 0:
                break
            ended.append((process, status, round(usage.ru_utime + usage.ru_stime, 3)))
        return ended
