"""Where a running Python frame keeps its names and its evaluation stack, read from memory at probed offsets."""

from __future__ import annotations

import sys
import types
from typing import NamedTuple

from memory import INTS, WORD, WORDS, offset_of

#: Where the frames are that a tracer follows as roots; what refers to one of them does not hold what is in it.
RUNNING: set[int] = set()
CO_OPTIMIZED = 0x1  # Include/cpython/code.h
#: From 3.14 on a slot's low bits are tags (Include/internal/pycore_stackref.h): 0 owned, 1 borrowed, else no object.
TAGS = 3 if sys.version_info >= (3, 14) else 0
BORROWED = 1


class Slots(NamedTuple):
    """The fast slots of a code object, in the order of the frame: names, and which of them hold cells."""

    names: tuple[str, ...]
    cells: frozenset[int]


def slots_of(code: types.CodeType) -> Slots:
    names = list(code.co_varnames)
    if sys.version_info >= (3, 11):
        names += [name for name in code.co_cellvars if name not in code.co_varnames]
        cells = {i for i, name in enumerate(names) if name in code.co_cellvars}
    else:
        names += code.co_cellvars
        cells = set(range(len(code.co_varnames), len(names)))
    cells |= set(range(len(names), len(names) + len(code.co_freevars)))
    return Slots(tuple(names) + tuple(code.co_freevars), frozenset(cells))


def _probe() -> tuple[int | None, int]:
    """(where a frame object points at the interpreter's own frame, or None up to 3.10; where that one's first
    slot is), in words."""
    first, second = object(), object()
    index = id(sys._getframe()) // WORD
    hops: list[int | None] = [None, *range(2, 8)]
    for hop in hops[:1] if sys.version_info < (3, 11) else hops[1:]:
        base = index if hop is None else WORDS[index + hop] // WORD
        if hop is not None and (not base or WORDS[index + hop] % WORD):
            continue
        for offset in range(64):
            if WORDS[base + offset] & ~TAGS == id(first) and WORDS[base + offset + 1] & ~TAGS == id(second):
                return hop, offset
    raise SystemError("no fast locals found in a frame")


_INNER, SLOTS = _probe()
#: Where a cell refers to its value, in words.
CELL = offset_of(types.CellType(types), types, 2, 6) or 0


def start_of(frame: types.FrameType) -> int:
    """Word index of the structure that holds the frame's slots, `SLOTS` words before the first one."""
    index = id(frame) // WORD
    return index if _INNER is None else WORDS[index + _INNER] // WORD


def _inside_one(items: list[int]) -> tuple[int, dict[int, int], dict[int, int]]:
    for _ in items:
        return _look()
    raise SystemError


def _inside_two(items: list[int]) -> tuple[int, dict[int, int], dict[int, int]]:
    for _ in items:
        for _ in items:
            return _look()
    raise SystemError


def _look() -> tuple[int, dict[int, int], dict[int, int]]:
    """The caller's frame as seen from a call: where its stack begins, and its header as words and as ints."""
    caller = sys._getframe(1)
    start = start_of(caller)
    stack = start + SLOTS + len(slots_of(caller.f_code).names)
    words = {i: WORDS[start + i] for i in range(SLOTS)}
    ints = {i: INTS[start * 2 + i] for i in range(SLOTS * 2)}
    return stack, words, ints


def _probe_top() -> tuple[str, int]:
    """How a frame that waits for a call tells the height of its stack: ("pointer", word offset), ("index", int
    offset), or ("none", 0). Found as what doubles when two loops are open for one (each keeps its iterator there)."""
    if sys.version_info < (3, 11):
        return "none", 0
    (stack1, words1, ints1), (stack2, words2, ints2) = _inside_one([1]), _inside_two([1])
    slots1, slots2 = (len(slots_of(f.__code__).names) for f in (_inside_one, _inside_two))
    for i in words1:
        height = words1[i] // WORD - stack1
        if 0 < height < 4 and words2[i] // WORD - stack2 == 2 * height:
            return "pointer", i
    for i in ints1:
        height = ints1[i] - slots1
        if 0 < height < 4 and ints2[i] - slots2 == 2 * height:
            return "index", i
    raise SystemError("no stack height found in a frame")


_TOP = _probe_top()
#: Whether a frame tells its height at every event too, not only while it waits for a call: where it keeps a pointer.
STACK_IS_TOLD = _TOP[0] == "pointer"


def height_of(start: int, slots: int) -> int | None:
    """How many values the frame has on its evaluation stack, where it says so (up to 3.13 not while it runs C)."""
    kind, offset = _TOP
    if kind == "pointer":
        pointer = WORDS[start + offset]
        return pointer // WORD - start - SLOTS - slots if pointer else None
    if kind == "index":
        index = INTS[start * 2 + offset]
        return index - slots if index >= slots else None
    return None


def probes() -> dict[str, object]:
    return {"frame hop": _INNER, "frame slots": SLOTS, "cell value": CELL, "stack height": f"{_TOP[0]} at {_TOP[1]}"}
