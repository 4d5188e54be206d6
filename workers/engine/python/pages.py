"""The pages of memory that a run writes to, so that a child can have its own copies of them before its job comes.

After a fork, parent and child share every page until one of them writes to it, and each first write costs a fault of
2 to 3 microseconds; a run of ten lines writes to some 500. Which ones they are is found by a trial: those that are a
child's alone when it has run (Documentation/admin-guide/mm/pagemap.rst of Linux).
"""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterator
from typing import Callable

_PAGE_BYTES = os.sysconf("SC_PAGESIZE")
_ENTRY = struct.Struct("=Q")
_PRESENT, _EXCLUSIVE = 1 << 63, 1 << 56
_MADV_POPULATE_WRITE = 23  # include/uapi/asm-generic/mman-common.h; Linux 5.14
#: Shared pages between two that are taken together: a call less is worth a page more.
_GAP_PAGES = 1

_advise = ctypes.CDLL(None).madvise
_advise.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]


class Pages:
    """(address, bytes) of what to take, in order; empty where the kernel does not tell or cannot do it."""

    def __init__(self, ranges: list[tuple[int, int]]) -> None:
        self._ranges = ranges

    def take(self) -> None:
        """In a child: copies them at once. A kernel that cannot do it leaves it to the faults."""
        for address, size in self._ranges:
            _advise(address, size, _MADV_POPULATE_WRITE)


def learn(trial: Callable[[], object]) -> Pages:
    """What `trial` writes to in a child of this process, which ends after it."""
    reader, writer = os.pipe()
    process = os.fork()
    if process == 0:
        _try(trial, writer)
    os.close(writer)
    with open(reader, "rb") as told:
        pages = [address for (address,) in _ENTRY.iter_unpack(told.read())]
    os.waitpid(process, 0)
    return Pages(list(_ranges(pages)))


def _try(trial: Callable[[], object], writer: int) -> None:
    try:
        # Opened first: a trial may become another user.
        with open("/proc/self/pagemap", "rb", buffering=0) as map_of_pages, open("/proc/self/maps") as maps:
            trial()
            told = [_ENTRY.pack(address) for address in _own_pages(map_of_pages.fileno(), maps.read())]
        with open(writer, "wb") as out:
            out.write(b"".join(told))
    finally:
        os._exit(0)


def _own_pages(map_of_pages: int, maps: str) -> Iterator[int]:
    for line in maps.splitlines():
        place, rights, *_ = line.split(None, 2)
        if not rights.startswith("rw") or not rights.endswith("p"):
            continue
        first, end = (int(address, 16) // _PAGE_BYTES for address in place.split("-"))
        entries = os.pread(map_of_pages, (end - first) * _ENTRY.size, first * _ENTRY.size)
        for page, (entry,) in enumerate(_ENTRY.iter_unpack(entries), first):
            if entry & _PRESENT and entry & _EXCLUSIVE:
                yield page * _PAGE_BYTES


def _ranges(pages: list[int]) -> Iterator[tuple[int, int]]:
    start = end = 0
    for page in sorted(pages):
        if page - end > _GAP_PAGES * _PAGE_BYTES:
            if end:
                yield start, end - start
            start = page
        end = page + _PAGE_BYTES
    if end:
        yield start, end - start
