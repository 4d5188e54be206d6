"""Keeps freed memory mapped, so that reading a count a moment too late can never end in a segmentation fault."""

from __future__ import annotations

import ctypes

_M_TRIM_THRESHOLD = -1  # malloc.h of glibc
_M_MMAP_MAX = -4
_M_ARENA_MAX = -8
_RAW_DOMAIN = 0  # PYMEM_DOMAIN_RAW


class _Allocator(ctypes.Structure):
    """PyMemAllocatorEx."""

    _fields_ = [(name, ctypes.c_void_p) for name in ("context", "malloc", "calloc", "realloc", "free")]


class _ArenaAllocator(ctypes.Structure):
    """PyObjectArenaAllocator: alloc(context, size), free(context, address, size)."""

    _fields_ = [(name, ctypes.c_void_p) for name in ("context", "alloc", "free")]


_raw = _Allocator()
ctypes.pythonapi.PyMem_GetAllocator(ctypes.c_int(_RAW_DOMAIN), ctypes.byref(_raw))
_mapped = _ArenaAllocator()
ctypes.pythonapi.PyObject_GetArenaAllocator(ctypes.byref(_mapped))
_arenas = _ArenaAllocator(_raw.context, _raw.malloc, _raw.free)
_mallopt, _malloc_trim = (getattr(ctypes.CDLL(None), name, None) for name in ("mallopt", "malloc_trim"))  # glibc's


def take_arenas_from_malloc() -> None:
    """From here on, arenas come from malloc and go back to it instead of being mapped and unmapped.

    The raw domain's malloc(context, size) and free(context, address) fit an arena allocator as they are. A free
    that does nothing would use up the address space of a snippet that fills and drops its lists again and again.
    Called early in the server, whose first arenas hold modules and never become empty.
    """
    ctypes.pythonapi.PyObject_SetArenaAllocator(ctypes.byref(_arenas))


def unmapping(number: int) -> None:
    """In the server: `number` is munmap's. Its own arenas came from malloc, behind a header: the kernel takes none
    back, at which 3.15 aborts. The C library's syscall(number, address, size) fits as a free, and does not.
    """
    _mapped.context = number
    _mapped.free = ctypes.cast(ctypes.CDLL(None).syscall, ctypes.c_void_p).value


def take_arenas_from_the_system() -> None:
    """From here on, new arenas are mapped and unmapped as in `python FILE`; one of before stays when it is empty."""
    ctypes.pythonapi.PyObject_SetArenaAllocator(ctypes.byref(_mapped))


def use_one_heap() -> None:
    """Threads share one heap of malloc; each further one would reserve 64 MiB of address space."""
    _set(_M_ARENA_MAX, 1)


def give_back() -> None:
    """Once, in the server: what it has freed is no memory that a fork must copy the map of."""
    if _malloc_trim is not None:
        _malloc_trim(0)


def keep() -> None:
    """From here on, malloc gives nothing back to the kernel: freed memory can be read, and is used again."""
    _set(_M_TRIM_THRESHOLD, -1)
    _set(_M_MMAP_MAX, 0)


def _set(option: int, value: int) -> None:
    if _mallopt is not None:
        _mallopt(option, value)
