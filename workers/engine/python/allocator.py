"""What the allocators really gave: the size of the block at an address, read from pymalloc's pool header or
malloc's chunk, both found by probing.

pymalloc (Objects/obmalloc.c) serves small requests from pools of equal blocks; a pool begins with a header that names
its size class. malloc serves the rest.
"""

from __future__ import annotations

import ctypes
import sys
from typing import NamedTuple

from memory import INTS, WORD, WORDS

#: What sizes of blocks are multiples of.
STEP = 2 * WORD
_HEADER_WORDS = 8
_MMAPPED = 2
_PAGE = 4096
_MMAPPED_LESS = _PAGE - 2 * WORD + _MMAPPED
_LOADABLE = 1  # PT_LOAD, elf(5)

_usable_size = ctypes.CDLL(None).malloc_usable_size
_usable_size.argtypes = [ctypes.c_void_p]
_usable_size.restype = ctypes.c_size_t


class Pools(NamedTuple):
    """pymalloc as probed: bytes of a pool, where its header (in 32-bit words) keeps the class and the last offset,
    bytes of the header, and the largest request it serves."""

    size: int
    class_index: int
    last_offset: int
    largest: int


def _samples(size: int) -> list[bytes]:
    """Objects of `size` bytes from several pools, so that a lucky neighbour does not pass for a header."""
    return [bytes(size - sys.getsizeof(b"")) for _ in range(40)]


def _heads(samples: list[bytes], pool: int) -> list[int]:
    return [(id(sample) & -pool) // 4 for sample in samples]


def _probe_pools() -> Pools | None:
    small = [sample for size in range(STEP * 4, STEP * 16, STEP) for sample in _samples(size)]
    for pool in (4096, 16384, 65536):
        heads = _heads(small, pool)
        index = _matching(heads, [sys.getsizeof(sample) // STEP - 1 for sample in small])
        last = _matching(heads, [pool - sys.getsizeof(sample) for sample in small])
        if index is not None and last is not None:
            return Pools(pool, index, last, _probe_largest(pool, index, last))
    return None


def _matching(heads: list[int], wanted: list[int]) -> int | None:
    """The place in a pool's header, in 32-bit words, that holds what is wanted of each sample."""
    for offset in range(2 * _HEADER_WORDS):
        if all(INTS[head + offset] == value for head, value in zip(heads, wanted)):
            return offset
    return None


def _probe_largest(pool: int, index: int, last: int) -> int:
    size = STEP * 15
    while True:
        samples = _samples(size + STEP)
        heads = _heads(samples, pool)
        if any(INTS[head + index] != size // STEP for head in heads):
            return size
        if any(INTS[head + last] != pool - size - STEP for head in heads):
            return size
        size += STEP


class _LoadedObject(ctypes.Structure):
    """The head of `struct dl_phdr_info` (dl_iterate_phdr(3))."""

    _fields_ = [
        ("address", ctypes.c_uint64),
        ("name", ctypes.c_char_p),
        ("headers", ctypes.c_void_p),
        ("count", ctypes.c_uint16),
    ]


class _Segment(ctypes.Structure):
    """Elf64_Phdr (elf(5))."""

    _fields_ = [("kind", ctypes.c_uint32), ("flags", ctypes.c_uint32)] + [
        (name, ctypes.c_uint64) for name in ("offset", "address", "physical", "file_size", "memory_size", "align")
    ]


def _static_ranges() -> list[tuple[int, int]]:
    """The memory of the program and its libraries, zero pages included: no allocator gave it."""
    ranges: list[tuple[int, int]] = []

    def add(found: object, _size: int, _data: object) -> int:
        loaded = found.contents  # type: ignore[attr-defined]
        segments = (_Segment * loaded.count).from_address(loaded.headers)
        for segment in segments:
            if segment.kind == _LOADABLE:
                low = loaded.address + segment.address
                ranges.append((low, low + segment.memory_size))
        return 0

    kind = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(_LoadedObject), ctypes.c_size_t, ctypes.c_void_p)
    ctypes.CDLL(None).dl_iterate_phdr(kind(add), None)
    return ranges


POOLS = _probe_pools()
_STATIC = _static_ranges()


def is_static(address: int) -> bool:
    """Whether this memory belongs to the program itself rather than to an allocator."""
    return any(low <= address < high for low, high in _STATIC)


def block_size(address: int, request: int) -> int:
    """Bytes of the block that holds the live allocation of `request` bytes at `address`, its rounding included."""
    if is_static(address):
        return request
    pooled = _pool_block(address, request)
    return _chunk(address, request) if pooled is None else pooled


def pool_block_size(address: int) -> int | None:
    """The size class of the pymalloc block at `address`; None when malloc or nobody gave it."""
    return None if is_static(address) else _pool_block(address, 1)


def giver(address: int, request: int) -> str:
    """Who gave the live allocation of `request` bytes at `address`: "pymalloc", "malloc", or "mmap" where malloc mapped
    pages for it alone, which go back to the system when it is freed; "none" for the interpreter's own memory."""
    if is_static(address):
        return "none"
    if _pool_block(address, request) is not None:
        return "pymalloc"
    return "mmap" if not address % STEP and _is_mmapped(address) else "malloc"


def pool_class(head: int) -> int | None:
    """Bytes of a block of the pool that begins at `head`; None where no pool does. The memory must be readable."""
    if POOLS is None:
        return None
    size = (INTS[head // 4 + POOLS.class_index] + 1) * STEP
    return size if 0 < size <= POOLS.largest and INTS[head // 4 + POOLS.last_offset] == POOLS.size - size else None


def rounded(request: int) -> int:
    """What a request of this size gets, when its address is not known."""
    if POOLS is not None and request <= POOLS.largest:
        return -(-request // STEP) * STEP
    return -(-(request + WORD) // STEP) * STEP


def _pool_block(address: int, request: int) -> int | None:
    if POOLS is None or request > POOLS.largest or address % STEP or _is_mmapped(address):
        return None
    head = address & -POOLS.size
    size = (INTS[head // 4 + POOLS.class_index] + 1) * STEP
    if size < request or not 0 < size <= POOLS.largest or INTS[head // 4 + POOLS.last_offset] != POOLS.size - size:
        return None
    return size


def _is_mmapped(address: int) -> bool:
    """A chunk of its own pages begins two words into a page, and the word before says so beside its size, which is
    whole pages, from some glibc on less those two words; nothing lies before it."""
    return address % _PAGE == 2 * WORD and WORDS[address // WORD - 1] % _PAGE in (_MMAPPED, _MMAPPED_LESS)


def _chunk(address: int, request: int) -> int:
    """malloc's chunk, its header included (glibc keeps the chunk's size in the word before)."""
    if address % STEP:
        return request
    size = WORDS[address // WORD - 1] & ~7
    if not request + WORD <= size <= 2 * request + 64 * _PAGE:
        return rounded(request)
    usable = _usable_size(address)
    return size if usable + WORD <= size <= usable + 2 * WORD else max(request, usable)
