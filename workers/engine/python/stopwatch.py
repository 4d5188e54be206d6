"""How long a compiled program takes, each time as if for the first: names of its own, new code objects, no garbage."""

from __future__ import annotations

import gc
import marshal
import time

from script import fresh_main
from side import EMPTY, Side

_CALIBRATIONS = 30
#: Turns of the loop that shows how fast the machine is just now: some 10 us.
_TURNS = 400
_MOST_RUNS = 20_000

_now, _clock = time.perf_counter_ns, time.perf_counter
_loads = marshal.loads
_collect, _enable = gc.collect, gc.enable
_exec, _vars, _max, _min, _range, _len = exec, vars, max, min, range, len


class Stopwatch:
    """What calling a program costs by itself is taken off."""

    def __init__(self) -> None:
        self._idle = 0
        empty = Side(EMPTY, EMPTY, 0, None)
        self._idle = _min([self.measure(empty) for _ in _range(_CALIBRATIONS)])

    def measure(self, side: Side) -> int:
        """Nanoseconds of the side's own part. Raises what the program raises."""
        names = _vars(fresh_main())
        _exec(_loads(side.setup), names)
        own = _loads(side.own)
        _enable()
        _collect()
        started = _now()
        _exec(own, names)
        ended = _now()
        return _max(0, ended - started - self._idle)

    def repeat(self, side: Side, until: float) -> tuple[list[int], int]:
        """The same again and again, until that time of `perf_counter`; once at least. And the pace of the machine
        meanwhile: the least of a loop that is always the same, run in turns with it."""
        times = [self.measure(side)]
        pace = _spin()
        while _clock() < until and _len(times) < _MOST_RUNS:
            times.append(self.measure(side))
            pace = _min(pace, _spin())
        return times, pace


def _spin() -> int:
    started = _now()
    for _ in _range(_TURNS):
        pass
    return _now() - started
