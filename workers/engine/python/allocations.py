"""Counts the blocks that are asked of the object allocator, those given back meanwhile included.

Nothing in CPython keeps that count, and a hook in Python would allocate itself. So the hook (PyMem_SetAllocator,
Include/cpython/pymem.h) is a few bytes of machine code: add one to a word, go on to the allocator that was there. What
a free list hands out again is no allocation.
"""

from __future__ import annotations

import ctypes
import mmap
import platform
import struct
from collections.abc import Callable

_OBJECTS = 2  # PYMEM_DOMAIN_OBJ
_PAGE = 4096
_SAMPLES = 100


class _Allocator(ctypes.Structure):
    """PyMemAllocatorEx."""

    _fields_ = [(name, ctypes.c_void_p) for name in ("ctx", "malloc", "calloc", "realloc", "free")]


_get, _set = ctypes.pythonapi.PyMem_GetAllocator, ctypes.pythonapi.PyMem_SetAllocator
for _function in (_get, _set):
    _function.argtypes, _function.restype = [ctypes.c_int, ctypes.POINTER(_Allocator)], None


def _counting(counter: int, target: int) -> bytes:
    """x86-64: mov rax, counter; inc qword [rax]; mov rax, target; jmp rax."""
    return b"\x48\xb8" + struct.pack("<Q", counter) + b"\x48\xff\x00" + _going(target)


def _going(target: int) -> bytes:
    return b"\x48\xb8" + struct.pack("<Q", target) + b"\xff\xe0"


def _counting_new(counter: int, target: int) -> bytes:
    """The same where the second argument is null: test rsi, rsi; jne over the counting."""
    counting = _counting(counter, target)
    over = len(counting) - len(_going(target))
    return b"\x48\x85\xf6\x75" + bytes([over]) + counting


class Allocations:
    """`begin` puts the hook in, `end` takes it out. Who changes the allocator between the two, as tracemalloc does,
    changes it back before `end`."""

    def __init__(self) -> None:
        """Raises OSError where the kernel gives no memory that can be run."""
        private = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS  # each child has a count of its own
        self._code = mmap.mmap(-1, _PAGE, private, mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
        start = ctypes.addressof(ctypes.c_char.from_buffer(self._code))
        self._count = ctypes.c_uint64.from_address(start)
        self._before = _Allocator()
        _get(_OBJECTS, self._before)
        counter, was = start, self._before
        at = 16
        places: list[int] = []
        for piece in (
            _counting(counter, was.malloc),
            _counting(counter, was.calloc),
            _counting_new(counter, was.realloc),
        ):
            self._code[at : at + len(piece)] = piece
            places.append(start + at)
            at += -(-len(piece) // 16) * 16
        self._hook = _Allocator(was.ctx, *places, was.free)

    def begin(self) -> None:
        _set(_OBJECTS, self._hook)
        self._count.value = 0

    def count(self) -> int:
        """Since `begin`."""
        return self._count.value

    def end(self) -> None:
        _set(_OBJECTS, self._before)

    def is_right(self) -> bool:
        """Held against blocks of a known number."""
        few = self._counted(lambda: None)
        many = self._counted(lambda: [object() for _ in range(_SAMPLES)])
        return _SAMPLES <= many - few <= _SAMPLES + 20

    def _counted(self, action: Callable[[], object]) -> int:
        self.begin()
        kept = action()
        count = self.count()
        self.end()
        del kept
        return count


def allocations() -> Allocations | None:
    """None where this machine, kernel or build has no way to count."""
    if platform.machine() not in ("x86_64", "AMD64") or struct.calcsize("P") != 8:
        return None
    try:
        found = Allocations()
    except (OSError, ValueError):
        return None
    return found if found.is_right() else None
