"""Gives a snippet pools as it would find them in a process of its own.

What the server has freed lies scattered: the last free block of one pool, a few in another. Where these end in the
middle of a statement, the snippet's object is alone in a new pool, which is empty when the object dies; the next one of
its class may then come from elsewhere, though in `python FILE` it lies where the first one died. And a block that is
freed in a full pool is the next to be given, before the one that died last. So free blocks are filled, and each class
goes on in a pool that has room and in which a block stays.
"""

from __future__ import annotations

from collections.abc import Callable

import own_memory
from allocator import POOLS, STEP
from memory import INTS
from pools import HEADER, capacity, malloc
from script import tells_places

_INT = 4
#: A class that has found no such pool after so many blocks is left as it is.
_MOST_BLOCKS = 1 << 13
#: A pool has room with no more used than one block of so many: in the server, and in a child, which uses some itself.
_ROOM, _ROOM_IN_A_CHILD = 4, 2


def begin() -> None:
    """In the server, when all its own is made, and after what freed some of that: what is allocated here stays."""
    _fill(malloc, _ROOM)


def renew() -> None:
    """In a child whose own memory is another, when all that the run needs is made: its start freed some, too."""
    _fill(own_memory.block_of_pools, _ROOM_IN_A_CHILD)


def renew_for(source: str) -> None:
    """In any other child, right before its program runs, if that may see where its objects lie."""
    if tells_places(source):
        own_memory.enter_alone()
        renew()
        own_memory.leave()


def _fill(block: Callable[[int], int], room: int) -> None:
    if POOLS is None or HEADER is None:
        return
    for size in range(STEP, POOLS.largest + 1, STEP):
        few = max(2, capacity(size) // room)
        for _ in range(_MOST_BLOCKS):
            head = block(size) & -POOLS.size
            if INTS[head // _INT + HEADER.used] <= few:
                break
