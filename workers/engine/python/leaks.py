"""The analysis `leaks`: runs a program again and again, and tells what there is after each run, and who holds a sample
of what there is more and more of. Records: see workers/engine/analyses/leaks/records.ts."""

from __future__ import annotations

import gc
import io
import signal
import sys
import time
import tracemalloc
from typing import Any

import ending
from channel import Channel
from classes import is_heap_type, module_of
from meter import Meter, lengths_of, settle, sized
from repetition import Unit, unit_of
from safe_repr import safe_repr, type_name
from script import FILE_NAME, fresh_main, remember_source, result_of, run_script
from way import way_to
from whereabouts import whereabouts

_MOST_WARM_RUNS = 300
_LEAST_RUNS = 3
_WARM_SECONDS = 0.3
_WARM_BYTES = 48 << 20
#: Runs that are measured, in two rounds; between these others go by unmeasured, for what fills slowly.
_MOST_RUNS = 24
_MOST_SKIPPED = 300
_SKIP_SECONDS = 0.25
#: Of each round.
_ROUND_SECONDS = 0.6
_MOST_BYTES = 160 << 20
#: From its beginning on, until the program is told to stop.
_WALL_SECONDS = 2.5
_MOST_TRACED_BLOCKS = 300_000
_MOST_LINES = 8
#: Runs of the second round, after which no container may be shorter than before: random lengths rise twice by chance.
_FOLLOWED_RUNS = 6
_SHRUNK = sys.maxsize
#: Types of parts of other objects: a sample of something else says more.
_PARTS = ("tuple", "dict", "cell", "frame", "traceback", "builtin_function_or_method", "method")

_now = time.monotonic
_objects, _is_enabled = gc.get_objects, gc.isenabled
_signal, _timer = signal.signal, signal.setitimer
_traced, _snapshot, _traces, _stop = (
    tracemalloc.get_traced_memory,
    tracemalloc.take_snapshot,
    tracemalloc.is_tracing,
    tracemalloc.stop,
)
_blocks = sys.getallocatedblocks


class _TooLong(BaseException):
    """The program is told to stop."""


class Repeater:
    def __init__(self, channel: Channel, main: Any) -> None:
        self._out = channel
        self._main = main
        self._meter = Meter()
        self._number = 0
        self._raised: str | None = None
        self._stopped = False
        #: Runs since the first measurement that came to their end.
        self._between = 0
        #: Lengths of containers by their address, from halfway on; of one that got shorter then or went, `_SHRUNK`.
        self._middle: dict[int, int] = {}

    def watch_time(self) -> None:
        _signal(signal.SIGALRM, self._too_long)
        _timer(signal.ITIMER_REAL, _WALL_SECONDS, 0.2)

    def forget_time(self) -> None:
        """The handler leads to the program, which could not be finalized otherwise."""
        _timer(signal.ITIMER_REAL, 0)
        _signal(signal.SIGALRM, signal.SIG_DFL)

    def _too_long(self, *_: object) -> None:
        place = whereabouts()
        if not self._stopped:
            self._stopped = True
            self._out.record(
                {
                    "record": "stopped",
                    "run": self._number,
                    "line": place.line if place else None,
                    "function": place.function if place else None,
                }
            )
        if place is not None:
            raise _TooLong

    def first(self, source: str) -> BaseException | None:
        try:
            return run_script(source, self._main)
        finally:
            self._number = 1

    def repeat(self, unit: Unit) -> None:
        self._out.record({"record": "unit", "kind": unit.kind, "name": unit.name, "line": unit.line, "end": unit.end})
        out, err = sys.stdout, sys.stderr
        sys.stdout = sys.stderr = _Nowhere()
        self._out.record({"record": "first", **self._meter.figures()})
        try:
            # What fills once (caches of the interpreter, bounded ones of the program) is full then.
            warm = self._go(unit, _MOST_WARM_RUNS, _WARM_SECONDS, _WARM_BYTES)
            self._measure(unit, warm)
        except _TooLong:
            pass
        finally:
            sys.stdout, sys.stderr = out, err
            self.forget_time()

    def _measure(self, unit: Unit, warm: int) -> None:
        meter = self._meter
        before = _snapshot() if _traces() and _blocks() < _MOST_TRACED_BLOCKS else None
        meter.figures()
        meter.begin()
        self._out.record({"record": "begun", "warm": warm, **meter.figures()})
        self._between = 0
        self._go(unit, _MOST_RUNS, _ROUND_SECONDS, _MOST_BYTES, measured=True)
        self._middle = lengths_of(sized(_objects()))
        skipped = self._go(unit, _MOST_SKIPPED, _SKIP_SECONDS, _MOST_BYTES)
        self._out.record({"record": "skipped", "runs": skipped, **meter.figures()})
        self._go(unit, _MOST_RUNS, _ROUND_SECONDS, _MOST_BYTES, measured=True)
        if before is not None and _traces() and _blocks() < 2 * _MOST_TRACED_BLOCKS:
            self._tell_lines(before)

    def _go(self, unit: Unit, most: int, seconds: float, bytes_most: int, measured: bool = False) -> int:
        """How many runs there was time and room for. All are called from this one frame: a traceback that is kept holds
        its caller, too."""
        began = _now()
        run, figures = unit.run, self._meter.figures
        for number in range(most):
            if number >= _LEAST_RUNS and (_now() - began > seconds or _traced()[0] > bytes_most):
                return number
            self._number += 1
            try:
                run()
            except _TooLong:
                raise
            except BaseException as error:  # noqa: BLE001 - a snippet's own failure of any kind is a result
                self._raised = type_name(error)
                error.__traceback__ = None
            self._between += 1
            if measured:
                if number < _FOLLOWED_RUNS:
                    self._follow_lengths()
                self._out.record({"record": "run", **figures()})
        return most

    def _follow_lengths(self) -> None:
        """In place, for what is kept here would be growth."""
        middle = self._middle
        now = lengths_of(sized(_objects())) if middle else middle
        for address in middle:
            length = now.get(address, _SHRUNK)
            middle[address] = length if middle[address] <= length else _SHRUNK

    def _tell_lines(self, before: tracemalloc.Snapshot) -> None:
        """Which lines of the program made what is there now and was not before."""
        grown = [
            {"line": one.traceback[0].lineno, "bytes": one.size_diff}
            for one in _snapshot().compare_to(before, "lineno")
            if one.traceback[0].filename == FILE_NAME and one.size_diff > 0
        ]
        self._out.record({"record": "lines", "lines": grown[:_MOST_LINES]})

    def end(self) -> None:
        """Tells who holds a sample of what there is more of."""
        if self._stopped:
            self._out.record({"record": "last", **self._meter.figures()})
        _stop()
        settle()
        found = _objects()
        container = self._lengthened(found)
        sample = self._sample(found)
        hidden = {id(found)} | self._ours()
        told: dict[str, object] = {
            "record": "end",
            "collector": _is_enabled(),
            "raised": self._raised,
            "sample": None,
            "container": None,
        }
        if sample is not None:
            told["sample"] = self._held(sample, hidden)
        if container is not None:
            told["container"] = {**self._held(container[0], hidden), "each": container[1] / max(1, self._between)}
        self._out.record(told)

    def _held(self, value: object, hidden: set[int]) -> dict[str, object]:
        way = way_to(value, vars(self._main), hidden)
        return {"type": type_name(value), "repr": safe_repr(value), "root": way.root, "steps": way.steps}

    def _ours(self) -> set[int]:
        meter = self._meter
        return {id(mine) for mine in (meter, vars(meter), meter.types, meter.lengths, self._middle, self, vars(self))}

    def _lengthened(self, found: list[object]) -> tuple[object, int] | None:
        """The container that was there all the time and has become the longest; the program's own first."""
        containers = sized(found)
        before, middle, now = self._meter.lengths, self._middle, lengths_of(containers)
        ours = {id(now), id(found), id(containers)} | self._ours()
        grown = [
            (address, now[address] - length)
            for address, length in before.items()
            if address in now and address not in ours and length < middle.get(address, _SHRUNK) <= now[address]
        ]
        if not grown:
            return None
        address, by = max(grown, key=lambda pair: pair[1])
        return next(value for value in containers if id(value) == address), by

    def _sample(self, found: list[object]) -> object | None:
        """One of the new objects, of the type of which there are most; of the program's own classes first."""
        known = self._meter.known | self._ours()
        new = [value for value in found if id(value) not in known] if self._meter.known else []
        kinds: dict[int, list[object]] = {}
        for value in new:
            kinds.setdefault(id(type(value)), []).append(value)
        several = [alike for alike in kinds.values() if len(alike) > 1]
        if not several:
            return None
        alike = max(several, key=lambda alike: (_worth(alike[0]), len(alike)))
        return alike[len(alike) // 2]


def _worth(value: object) -> int:
    kind = type(value)
    if is_heap_type(kind) and module_of(kind) == "__main__":
        return 2
    return 0 if type_name(value) in _PARTS else 1


class _Nowhere(io.TextIOBase):
    """What later runs print: the first one's output is told."""

    def write(self, text: str) -> int:
        return len(text)


def run(job: dict[str, object], channel: Channel) -> dict[str, object]:
    """Runs `code` as a script, then again and again. Returns the Result of the first run."""
    source = str(job["code"])
    remember_source(source)
    main = fresh_main()
    repeater = Repeater(channel, main)
    tracemalloc.start()
    repeater.watch_time()
    try:
        error = repeater.first(source)
    except _TooLong:
        error = None
    if isinstance(error, _TooLong):
        repeater.forget_time()
        channel.record({"record": "end", "collector": _is_enabled(), "raised": None, "sample": None, "container": None})
        return {"kind": "limit", "limit": "time", "detail": f"stopped after {_WALL_SECONDS} s"}
    result = result_of(error)
    if error is not None:
        repeater.forget_time()
        return result
    ending.wait_for_threads()
    sys.stdout.flush()
    try:
        repeater.repeat(unit_of(source, main))
    except _TooLong:
        repeater.forget_time()
    repeater.end()
    return result
