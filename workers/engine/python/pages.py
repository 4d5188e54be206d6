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

_PROCESS_MADVISE = 440  # the same number on every architecture
_PIDFD_SELF = -10000  # PIDFD_SELF_THREAD, include/uapi/linux/pidfd.h; Linux 6.14
_MOST_RANGES = 1024  # UIO_MAXIOV, include/uapi/linux/uio.h

_advise = ctypes.CDLL(None).madvise
_advise.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
_advise_all = ctypes.CDLL(None).syscall
_advise_all.restype = ctypes.c_long
_advise_all.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_long, ctypes.c_long]


class _Range(ctypes.Structure):
    """struct iovec."""

    _fields_ = [("address", ctypes.c_size_t), ("bytes", ctypes.c_size_t)]


#: Whether one call takes many ranges of the process that makes it (Linux 6.13).
_AT_ONCE = _advise_all(_PROCESS_MADVISE, _PIDFD_SELF, None, 0, _MADV_POPULATE_WRITE, 0) == 0


class Pages:
    """(address, bytes) of what to take, in order; empty where the kernel does not tell or cannot do it."""

    def __init__(self, ranges: list[tuple[int, int]]) -> None:
        self._ranges = ranges
        vectors = [ranges[i : i + _MOST_RANGES] for i in range(0, len(ranges), _MOST_RANGES)]
        self._vectors = [((_Range * len(vector))(*vector), len(vector)) for vector in vectors]

    def take(self) -> None:
        """In a child: copies them at once. A kernel that cannot do it leaves it to the faults."""
        if _AT_ONCE:
            for vector, count in self._vectors:
                _advise_all(_PROCESS_MADVISE, _PIDFD_SELF, vector, count, _MADV_POPULATE_WRITE, 0)
        else:
            for address, size in self._ranges:
                _advise(address, size, _MADV_POPULATE_WRITE)


def learn(trial: Callable[[], object], ask: Callable[[], object]) -> Pages:
    """What `trial` writes to in a child of this process, while another one does `ask`, and looks at it then: whoever
    looks writes to pages, too, and what this process writes to meanwhile becomes its children's alone."""
    begin = os.pipe()
    tried = os.fork()
    if tried == 0:
        _try(trial, begin[0])
    os.close(begin[0])
    told = os.pipe()
    looking = os.fork()
    if looking == 0:
        _look(tried, ask, begin[1], told[1])
    for descriptor in (begin[1], told[1]):
        os.close(descriptor)
    with open(told[0], "rb") as answer:
        pages = [address for (address,) in _ENTRY.iter_unpack(answer.read())]
    os.kill(tried, signal.SIGKILL)
    for process in (tried, looking):
        os.waitpid(process, 0)
    return Pages(list(_ranges(pages)))


def _try(trial: Callable[[], object], begin: int) -> None:
    try:
        os.read(begin, 1)
        trial()
        signal.pause()
    finally:
        os._exit(0)


def _look(process: int, ask: Callable[[], object], begin: int, told: int) -> None:
    """Tells nothing where the system hides it."""
    try:
        # Opened first: a trial may become another user.
        with open(f"/proc/{process}/pagemap", "rb", 0) as map_of_pages, open(f"/proc/{process}/maps") as file:
            maps = file.read()  # what is mapped later is not there to be taken
            os.write(begin, b"!")
            ask()
            pages = _own_pages(map_of_pages.fileno(), maps)
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
