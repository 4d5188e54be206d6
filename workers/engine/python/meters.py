"""What a line is charged for: the time since the last look, or the memory since then. Looking itself is charged to
nobody."""

from __future__ import annotations

import array
import ctypes
import time
import tracemalloc
from typing import Protocol

_clock = time.perf_counter
_traced, _reset_peak = tracemalloc.get_traced_memory, tracemalloc.reset_peak

#: More than any int that a type keeps.
HUGE = 1 << 40
_DOMAIN, _NOWHERE = 7_000, 1
_track = ctypes.pythonapi.PyTraceMalloc_Track
_track.argtypes = [ctypes.c_uint, ctypes.c_size_t, ctypes.c_size_t]


class Meter(Protocol):
    def charge(self, line: int) -> None: ...

    def restart(self) -> None: ...

    def begin(self) -> None:
        """The program was compiled, and its first line is next."""
        ...


class Clock:
    """`spent`: seconds by line."""

    def __init__(self, lines: int) -> None:
        self.spent = [0.0] * lines
        self._mark = _clock()

    def charge(self, line: int) -> None:
        self.spent[line] += _clock() - self._mark

    def restart(self) -> None:
        self._mark = _clock()

    def begin(self) -> None:
        self.spent[0] = 0.0


class Memory:
    """By line, in bytes: `taken`, the most that one visit had at once beyond what was there; `net`, what its visits
    left or gave back, all together. `peak`: of all, beyond what was there at the start. `lost`: the snippet has
    stopped tracemalloc, so that nothing more is known.

    A number of our own that is freed would be kept by its type (ints from 3.14 on), and the snippet's next one would
    cost nothing. So tracemalloc is told of a huge block that is not there: what is counted here is too large to keep.
    """

    def __init__(self, lines: int) -> None:
        tracemalloc.start()
        _track(_DOMAIN, _NOWHERE, HUGE)
        self._taken = array.array("q", [HUGE]) * lines
        self._net = array.array("q", [HUGE]) * lines
        self._peak = HUGE
        self.lost = False
        self._start = self._mark = _traced()[0]

    def charge(self, line: int) -> None:
        now, most = _traced()
        if now < HUGE:
            self.lost = True
            return
        mark, net = self._mark, self._net
        net[line] += now
        net[line] -= mark
        most += HUGE
        if most - mark > self._taken[line]:
            self._taken[line] = most - mark
        if most - self._start > self._peak:
            self._peak = most - self._start

    def restart(self) -> None:
        """What was allocated since the charge is the meter's own."""
        _reset_peak()
        self._mark = _traced()[0]

    def begin(self) -> None:
        """What compiling needed is given back at the end, and belongs to no line."""

    def taken(self, line: int) -> int:
        return self._taken[line] - HUGE

    def net(self, line: int) -> int:
        return self._net[line] - HUGE

    def peak(self) -> int:
        return self._peak - HUGE

    def current(self) -> int:
        return _traced()[0] - self._start
