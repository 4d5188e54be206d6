"""pymalloc's pools as they lie in memory: which of a pool's blocks are in use, which are free, which were never given.

A pool (Objects/obmalloc.c, struct pool_header) counts its used blocks, begins a list of those that were freed, and says
up to where blocks were handed out; pools of one size class that are neither full nor empty form a ring. Where its
header keeps all this is found by probing.
"""

from __future__ import annotations

import array
import ctypes
import mmap
from typing import NamedTuple

from allocator import POOLS, STEP, Pools, pool_class
from layout import points
from memory import BYTES, INTS, WORD, WORDS

USED, FREED, UNTOUCHED = "u", "f", "."
#: More pools than this have free blocks only in a program of another kind; what is beyond looks full.
_MOST_COPIES = 256
_INT = 4
_PRIVATE = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS  # a shared one would be every child's

_api = ctypes.pythonapi
#: A block of so many bytes from CPython's pools, or from malloc when it is large.
malloc, _free = _api.PyObject_Malloc, _api.PyObject_Free
malloc.restype = ctypes.c_void_p
malloc.argtypes = [ctypes.c_size_t]
_free.argtypes = [ctypes.c_void_p]
_free.restype = None


class Header(NamedTuple):
    """Where a pool keeps: in 32-bit numbers its count of used blocks and the end of those handed out; in words the
    first free block, and the next pool of its ring. `size` in bytes is the header's own."""

    used: int
    free: int
    next: int
    end: int
    size: int


def _probe(pools: Pools) -> Header | None:
    """A pool that was of the same class before goes on with the blocks it had: then another class is tried."""
    sizes = range(pools.largest - STEP, pools.largest // 2, -STEP)
    return next((found for found in (_watched(pools, size) for size in sizes) if found is not None), None)


def _watched(pools: Pools, size: int) -> Header | None:
    """Pools are watched while blocks of them are given, and taken back."""
    given: list[int] = []
    counts: set[int] | None = None
    ends: set[int] = set()
    try:
        own = _own_size(pools, size, given)
        for _ in range(2 * pools.size // size):
            head = given[-1] & -pools.size
            before = _ints(head, own)
            given.append(malloc(size))
            if given[-1] & -pools.size != head:
                continue
            steps = [after - was for was, after in zip(before, _ints(head, own))]
            ones = {at for at, step in enumerate(steps) if step == 1}
            counts = ones if counts is None else counts & ones
            ends |= {at for at, step in enumerate(steps) if step == size and before[at] < pools.size}
        return _header(pools, given, own, counts or set(), ends)
    finally:
        for block in reversed(given):
            _free(block)


def _own_size(pools: Pools, size: int, given: list[int]) -> int:
    """Bytes of a pool's header: where the first block of a pool lies."""
    given.extend(malloc(size) for _ in range(3 * pools.size // size))
    return min(block % pools.size for block in given)


def _ints(head: int, own: int) -> list[int]:
    return INTS[head // _INT : (head + own) // _INT].tolist()


def _header(pools: Pools, given: list[int], own: int, counts: set[int], ends: set[int]) -> Header | None:
    block = given.pop()
    head = block & -pools.size
    _free(block)
    words = range(own // WORD)
    free = next((at for at in words if WORDS[head // WORD + at] == block), None)
    onward = next((at for at in words if _is_link(head, at)), None)
    if len(counts) != 1 or free is None or onward is None:
        return None
    ends = {at for at in ends if at // 2 != free}
    return Header(counts.pop(), free, onward, ends.pop(), own) if len(ends) == 1 else None


def _is_link(head: int, at: int) -> bool:
    """Whether the word leads to something whose next word leads back: a ring's two links stand side by side."""
    other = WORDS[head // WORD + at]
    return points(other) and points(other + (at + 1) * WORD) and WORDS[other // WORD + at + 1] == head


HEADER = None if POOLS is None else _probe(POOLS)


def _ring(pools: Pools, header: Header, size: int) -> int:
    """The place where the ring of a class begins and ends, which is no pool. A pool that becomes full leaves the ring,
    and leads nowhere then: a block of a fresh pool leads into the ring for sure."""
    taken: list[int] = []
    try:
        while (
            not taken or WORDS[(taken[-1] & -pools.size) // WORD + header.free] == 0 or _few(taken[-1], pools, header)
        ):
            taken.append(malloc(size))
        head = taken[-1] & -pools.size
        while not head % pools.size and pool_class(head) == size:
            head = WORDS[head // WORD + header.next]
        return head
    finally:
        for block in reversed(taken):
            _free(block)


def _few(block: int, pools: Pools, header: Header) -> bool:
    """Whether its pool may become full by what happens meanwhile."""
    head = block & -pools.size
    size = (INTS[head // _INT + pools.class_index] + 1) * STEP
    most = (pools.size - header.size) // size
    return INTS[head // _INT + header.used] + min(8, most // 2) > most


_RINGS: list[int] = []
if POOLS is not None and HEADER is not None:
    _RINGS += [_ring(POOLS, HEADER, size) for size in range(STEP, POOLS.largest + 1, STEP)]


def capacity(size: int) -> int:
    """How many blocks of `size` bytes a pool has room for."""
    return 0 if POOLS is None or HEADER is None else (POOLS.size - HEADER.size) // size


class Copies:
    """The pools that have free blocks, copied as they are at one moment into memory that is there already."""

    def __init__(self) -> None:
        self._size = 0 if POOLS is None else POOLS.size
        self._room = mmap.mmap(-1, _MOST_COPIES * self._size, _PRIVATE) if self._size else None
        self._into = None if self._room is None else memoryview(self._room)
        self._heads = array.array("Q", bytes(8 * _MOST_COPIES))
        self._taken = 0

    def take(self) -> None:
        """Walks each ring."""
        self._taken = 0
        if HEADER is None:
            return
        onward = HEADER.next
        for ring in _RINGS:
            head = WORDS[ring // WORD + onward]
            while head != ring and self._taken < _MOST_COPIES:
                self._copy(head)
                head = WORDS[head // WORD + onward]

    def _copy(self, head: int) -> None:
        at = self._taken * self._size
        if self._into is None or self._taken >= _MOST_COPIES:
            return
        self._into[at : at + self._size] = BYTES[head : head + self._size]
        self._heads[self._taken] = head
        self._taken += 1

    def states(self, head: int, size: int) -> str | None:
        """One letter a block of the pool at `head`; None where it was none of its class that has free blocks."""
        for number in range(self._taken):
            if self._heads[number] == head and self._into is not None:
                copied = self._into[number * self._size : (number + 1) * self._size]
                return _decode(copied, head, size)
        return None


def _decode(copied: memoryview, head: int, size: int) -> str | None:
    if POOLS is None or HEADER is None:
        return None
    ints, words = copied.cast("i"), copied.cast("Q")
    if ints[POOLS.class_index] != size // STEP - 1:
        return None
    blocks = capacity(size)
    given = min((ints[HEADER.end] - HEADER.size) // size, blocks)
    states = [USED] * given + [UNTOUCHED] * (blocks - given)
    block = words[HEADER.free]
    for _ in range(blocks):
        index = (block - head - HEADER.size) // size
        if not 0 <= index < blocks:
            break
        states[index] = FREED
        block = words[(block - head) // WORD]
    return "".join(states)


def all_heads() -> array.array[int]:
    """Every pool in use in this process now. Looks at the memory map, hence for the server alone."""
    found: array.array[int] = array.array("Q")
    if POOLS is None or HEADER is None:
        return found
    with open("/proc/self/maps", encoding="ascii") as maps:
        spans = [line.split(None, 5) for line in maps.read().splitlines()]
    for row in spans:
        if row[1].startswith("rw") and (len(row) < 6 or row[5].startswith("[heap]")):
            low, high = (int(end, 16) for end in row[0].split("-"))
            first = -(-low // POOLS.size) * POOLS.size
            found.extend(head for head in range(first, high - POOLS.size + 1, POOLS.size) if _is_pool(head))
    return found


def _is_pool(head: int) -> bool:
    size = pool_class(head)
    if size is None or HEADER is None or POOLS is None:
        return False
    count, end = INTS[head // _INT + HEADER.used], INTS[head // _INT + HEADER.end]
    return 0 <= count <= capacity(size) and HEADER.size <= end <= POOLS.size


class Counts:
    """How many blocks of each of the server's pools were in use at one moment."""

    def __init__(self, heads: array.array[int]) -> None:
        self._heads = heads
        self._counts = array.array("i", bytes(_INT * len(heads)))

    def take(self) -> None:
        if HEADER is None:
            return
        counts, place = self._counts, HEADER.used
        for number, head in enumerate(self._heads):
            counts[number] = INTS[head // _INT + place]

    def was_full(self, head: int, size: int) -> bool:
        """Whether it had no block of its class to give. What is in no ring and not full was nobody's."""
        try:
            return self._counts[self._heads.index(head)] == capacity(size)
        except ValueError:
            return False
