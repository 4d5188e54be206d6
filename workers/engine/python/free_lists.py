"""Which types keep freed objects for the next one of their kind, and how many at most: found by making many objects,
letting go of all, and asking the allocator how many blocks came back."""

from __future__ import annotations

import array
import collections
import contextvars
import sys
import types
from typing import Callable

_SOME = 300
_MANY = 2_600  # more than any list keeps (2,000 tuples of one length)
_blocks = sys.getallocatedblocks


class _Plain:
    def method(self) -> None: ...


_plain = _Plain()
_big = 1 << 40
_medium = 1 << 20
_half = 0.5
_numbers = [1, 2, 3]
#: Each makes one new object that has one block.
_MAKERS: dict[str, Callable[[], object]] = {
    "float": lambda: _half * 3,
    "int": lambda: _medium + 1,
    "complex": lambda: complex(_half, _half),
    "tuple of 1": lambda: (_numbers,),
    "tuple of 2": lambda: (_numbers, _numbers),
    "tuple of 20": lambda: tuple(_twenty),
    "tuple of 21": lambda: tuple(_more),
    "list": lambda: [],
    "dict": lambda: {},
    "set": lambda: set(),
    "bytes": lambda: bytes(24),
    "str": lambda: str(_big),
    "slice": lambda: slice(_big),
    "range": lambda: range(3),
    "list iterator": lambda: iter(_numbers),
    "tuple iterator": lambda: iter(_three),
    "range iterator": lambda: iter(_range),
    "method": lambda: _plain.method,
    "built-in method": lambda: _numbers.append,
    "object": lambda: object(),
    "cell": lambda: types.CellType(_numbers),
    "context": lambda: contextvars.Context(),
    "deque": lambda: collections.deque(),
}
_twenty = [0] * 20
_more = [0] * 21
_three = (1, 2, 3)
_range = range(3)


def _kept(make: Callable[[], object], many: int) -> int:
    """How many of many blocks do not come back. No object is made between the two questions, and none of the answers
    stays."""
    answers = array.array("q", (0, 0))
    places = [make() for _ in range(many)]
    answers[0] = _blocks()
    places.clear()
    answers[1] = _blocks()
    return many - (answers[0] - answers[1])


def _probe() -> dict[str, int]:
    """Twice each, as a free object may be in use for the call itself; the longer tuples once, as 3.11 and 3.12 count
    those wrongly that are made of freed ones."""
    # No type keeps these: what is missing is what was asked with.
    asking = max(_kept(_MAKERS["object"], _SOME) for _ in range(2))
    found: dict[str, int] = {}
    for name, make in _MAKERS.items():
        many = _MANY if name.startswith("tuple of") else _SOME
        kept = _kept(make, many)
        if many == _SOME or name == "tuple of 1":
            kept = max(kept, _kept(make, many))
        found[name] = max(kept - asking, 0)
    return found


#: How many freed objects each kind keeps at most; 0: none.
KEEPS = _probe()
