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

from memory import BYTES

_PAGE_BYTES = os.sysconf("SC_PAGESIZE")
_ENTRY = struct.Struct("=Q")
_PRESENT, _OF_A_FILE, _EXCLUSIVE = 1 << 63, 1 << 61, 1 << 56
_MADV_POPULATE_WRITE = 23  # include/uapi/asm-generic/mman-common.h; Linux 5.14
_READ_BYTES = 1 << 16
#: So many in a row are sooner written to, each by itself, than asked for.
_FEW_PAGES = 2

_advise = ctypes.CDLL(None).madvise
_advise.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]


class Pages:
    """`ranges` are (address, bytes) of what to take; none where the kernel does not tell."""

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        self._many: list[tuple[int, int]] = []
        #: The first byte of each page that stands alone.
        self._few: list[slice] = []
        for address, size in ranges:
            if size > _FEW_PAGES * _PAGE_BYTES:
                self._many.append((address, size))
            else:
                self._few += [slice(page, page + 1) for page in range(address, address + size, _PAGE_BYTES)]

    def take(self) -> None:
        """In a child: copies them at once. A kernel that cannot do it leaves it to the faults."""
        for address, size in self._many:
            _advise(address, size, _MADV_POPULATE_WRITE)
        memory = BYTES
        for byte in self._few:
            memory[byte] = memory[byte]  # one call in C: what stands there cannot change between reading and writing


def learn(trial: Callable[[], object]) -> Pages:
    """What `trial` writes to in a child of this process, which is ended after it. Another child looks at it, since
    whoever looks writes to pages, too, and what this process writes to meanwhile becomes its children's alone: so it
    does nothing from the moment on that the other one is told to go."""
    begin, end = os.pipe(), os.pipe()
    tried = os.fork()
    if tried == 0:
        _try(trial, begin[0], end[1])
    os.close(begin[0])
    os.close(end[1])
    go, told = os.pipe(), os.pipe()
    looking = os.fork()
    if looking == 0:
        _look(tried, go[0], begin[1], end[0], told)
    os.close(told[1])
    os.write(go[1], b"!")
    pieces = [os.read(told[0], _READ_BYTES)]
    while pieces[-1]:
        pieces.append(os.read(told[0], _READ_BYTES))
    os.kill(tried, signal.SIGKILL)
    for process in (tried, looking):
        os.waitpid(process, 0)
    for descriptor in (begin[1], end[0], *go, told[0]):
        os.close(descriptor)
    found = Pages(_ranges(_kept_here(page for (page,) in _ENTRY.iter_unpack(b"".join(pieces)))))
    return found if _can_be_taken(found) else Pages([])


def _try(trial: Callable[[], object], begin: int, end: int) -> None:
    try:
        os.read(begin, 1)
        trial()
        os.write(end, b"!")
        signal.pause()
    finally:
        os._exit(0)


def _look(process: int, go: int, begin: int, end: int, told: tuple[int, int]) -> None:
    """Tells the pages that are the process's alone after the trial, and were not before. Nothing where the system
    hides them."""
    try:
        os.close(told[0])
        os.read(go, 1)
        # Opened first: a trial may become another user.
        with open(f"/proc/{process}/pagemap", "rb", 0) as map_of_pages, open(f"/proc/{process}/maps") as maps:
            before = set(_own_pages(map_of_pages.fileno(), maps.read()))
            os.write(begin, b"!")
            if not os.read(end, 1):
                return
            maps.seek(0)
            pages = _own_pages(map_of_pages.fileno(), maps.read())
            with open(told[1], "wb") as out:
                out.write(b"".join(_ENTRY.pack(page) for page in pages if page not in before))
    finally:
        os._exit(0)


def _kept_here(pages: Iterable[int]) -> Iterator[int]:
    """Those that this process has, too: a write to any other would end a child."""
    with open("/proc/self/maps") as maps:
        spans = list(_private_memory(maps.read()))
    return (page for page in pages if any(first <= page // _PAGE_BYTES < end for first, end in spans))


def _can_be_taken(pages: Pages) -> bool:
    process = os.fork()
    if process == 0:
        pages.take()
        os._exit(0)
    return os.waitpid(process, 0)[1] == 0


def _private_memory(maps: str) -> Iterator[tuple[int, int]]:
    """Numbers of pages, first and end, of what is writable and no other process's."""
    for line in maps.splitlines():
        place, rights, *_ = line.split(None, 2)
        if rights.startswith("rw") and rights.endswith("p"):
            first, end = (int(address, 16) // _PAGE_BYTES for address in place.split("-"))
            yield first, end


def _own_pages(map_of_pages: int, maps: str) -> Iterator[int]:
    for first, end in _private_memory(maps):
        entries = os.pread(map_of_pages, (end - first) * _ENTRY.size, first * _ENTRY.size)
        for page, (entry,) in enumerate(_ENTRY.iter_unpack(entries), first):
            if entry & (_PRESENT | _OF_A_FILE | _EXCLUSIVE) == _PRESENT | _EXCLUSIVE:
                yield page * _PAGE_BYTES


def _ranges(pages: Iterable[int]) -> Iterator[tuple[int, int]]:
    start = end = 0
    for page in sorted(pages):
        if page != end:
            if end:
                yield start, end - start
            start = page
        end = page + _PAGE_BYTES
    if end:
        yield start, end - start
