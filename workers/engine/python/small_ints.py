"""The ints that exist once in a process, which a script and the prompt alike get whenever they make one."""

from __future__ import annotations

_MOST = 100_000


def _int(number: int) -> int:
    return int(str(number))


def _probe_small_ints() -> tuple[int, int]:
    """The smallest and the largest int that exists once (Python's folklore: -5 and 256)."""
    low = high = 0
    while high < _MOST and _int(high + 1) is _int(high + 1):
        high += 1
    while low > -_MOST and _int(low - 1) is _int(low - 1):
        low -= 1
    return low, high


SMALL_INTS = _probe_small_ints()
