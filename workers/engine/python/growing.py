"""How long a compared snippet takes at several n."""

from __future__ import annotations

import time

from channel import Channel
from side import Side, side_of
from stopwatch import Stopwatch

_FACTORS = (1, 2, 4, 8)
_FRACTIONS = (2, 4, 8)
#: So many n show how it grows.
_ENOUGH = 5
#: Times the longest run so far: three runs of one that takes four times as long, and of all smaller ones.
_AHEAD = 16
#: Below this, there is too little to do for growth to be seen.
_LEAST_N = 8

_now = time.perf_counter
_len, _sorted = len, sorted


def tell(n: int | None, times: list[int], pace: int | None, channel: Channel) -> None:
    """The record of runs at one n, None where a snippet is timed as it is; `pace`: see `Stopwatch.repeat`."""
    ordered = _sorted(times)
    told = {"runs": _len(times), "least": ordered[0], "median": ordered[_len(times) // 2]}
    channel.record({"is": "time", "n": n, **told, "pace": pace})


def measure(sources: list[str], number: int, n: int, watch: Stopwatch, until: float, channel: Channel) -> None:
    """At n and upwards, as long as there is time for several runs of the next even if that takes four times as long;
    then at parts of n until there are enough; then all of them again and again."""
    began = _now()
    times: dict[int, list[int]] = {}
    sides: dict[int, Side] = {}

    def measure_at(size: int) -> float:
        started = _now()
        sides[size] = side_of(sources, number, size)
        times[size] = [watch.measure(sides[size])]
        return _now() - started

    took = measure_at(n)
    for factor in _FACTORS[1:]:
        if _now() + _AHEAD * took > until:
            break
        try:
            took = measure_at(n * factor)
        except BaseException:  # noqa: BLE001 - a snippet that works at its own n may fail at any other
            times.pop(n * factor, None)
            break
    for part in _FRACTIONS:
        if _len(times) >= _ENOUGH or n // part < _LEAST_N or n % part:
            break
        try:
            measure_at(n // part)
        except BaseException:  # noqa: BLE001 - as above
            times.pop(n // part, None)
            break
    while _now() + (_now() - began) / 4 < until:
        for size in times:
            times[size].append(watch.measure(sides[size]))
            if _now() > until:
                break
    for size in _sorted(times):
        tell(size, times[size], None, channel)
