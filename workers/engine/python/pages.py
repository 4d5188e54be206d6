"""The pages of memory that a run writes to, so that a child can have its own copies of them before its job comes.

After a fork, parent and child share every page until one of them writes to it, and each first write costs a fault of
2 to 3 microseconds; a run of ten lines writes to some 500. Which ones they are is found by a trial: those that are a
child's alone when it has run (Documentation/admin-guide/mm/pagemap.rst of Linux).
"""

from __future__ import annotations

import ctypes
import os
import signal
import struct
from collections.abc import Iterable, Iterator
from typing import Callable

_PAGE_BYTES = os.sysconf("SC_PAGESIZE")
_ENTRY = struct.Struct("=Q")
_PRESENT, _OF_A_FILE, _EXCLUSIVE = 1 << 63, 1 << 61, 1 << 56
_MADV_POPULATE_WRITE = 23  # include/uapi/asm-generic/mman-common.h; Linux 5.14
#: Shared pages between two that are taken together: a call less is worth a page more.
_GAP_PAGES = 0

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
    """What `trial` writes to in a child of this process, which is ended after it. Another child looks at it, since
    whoever looks writes to pages, too, and what this process writes to meanwhile becomes its children's alone."""
    begin, end = os.pipe(), os.pipe()
    tried = os.fork()
    if tried == 0:
        _try(trial, begin[0], end[1])
    os.close(begin[0])
    os.close(end[1])
    told = os.pipe()
    looking = os.fork()
    if looking == 0:
        _look(tried, begin[1], end[0], told[1])
    for descriptor in (begin[1], end[0], told[1]):
        os.close(descriptor)
    with open(told[0], "rb") as answer:
        pages = [address for (address,) in _ENTRY.iter_unpack(answer.read())]
    os.kill(tried, signal.SIGKILL)
    for process in (tried, looking):
        os.waitpid(process, 0)
    return Pages(list(_ranges(pages)))


def _try(trial: Callable[[], object], begin: int, end: int) -> None:
    try:
        os.read(begin, 1)
        trial()
        os.write(end, b"!")
        signal.pause()
    finally:
        os._exit(0)


def _look(process: int, begin: int, end: int, told: int) -> None:
    """Tells nothing where the system hides it."""
    try:
        # Opened first: a trial may become another user.
        with open(f"/proc/{process}/pagemap", "rb", 0) as map_of_pages, open(f"/proc/{process}/maps") as maps:
            os.write(begin, b"!")
            if os.read(end, 1):
                pages = _own_pages(map_of_pages.fileno(), maps.read())
                with open(told, "wb") as out:
                    out.write(b"".join(map(_ENTRY.pack, pages)))
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
            if entry & (_PRESENT | _OF_A_FILE | _EXCLUSIVE) == _PRESENT | _EXCLUSIVE:
                yield page * _PAGE_BYTES


def _ranges(pages: Iterable[int]) -> Iterator[tuple[int, int]]:
    start = end = 0
    for page in sorted(pages):
        if page - end > _GAP_PAGES * _PAGE_BYTES:
            if end:
                yield start, end - start
            start = page
        end = page + _PAGE_BYTES
    if end:
        yield start, end - start
