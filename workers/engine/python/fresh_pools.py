"""Gives a snippet pools as it would find them in a process of its own.

What the server has freed lies scattered: the last free block of one pool, a few in another. Where these end in the
middle of a statement, the snippet's object is alone in a new pool, which is empty when the object dies; the next one of
its class may then come from elsewhere, though in `python FILE` it lies where the first one died. So the server fills
its free blocks, and each class goes on in a pool that has room and in which a block stays.
"""

from __future__ import annotations

from allocator import POOLS, STEP
from memory import INTS
from pools import HEADER, capacity, malloc

_INT = 4
#: A class that has found no such pool after so many blocks is left as it is.
_MOST_BLOCKS = 1 << 13
#: A pool has room with no more used than one block of so many.
_ROOM = 4


def begin() -> None:
    """In the server, when all its own is made, and after what freed some of that: what is allocated here stays."""
    if POOLS is None or HEADER is None:
        return
    for size in range(STEP, POOLS.largest + 1, STEP):
        few = max(2, capacity(size) // _ROOM)
        for _ in range(_MOST_BLOCKS):
            head = malloc(size) & -POOLS.size
            if INTS[head // _INT + HEADER.used] <= few:
                break
