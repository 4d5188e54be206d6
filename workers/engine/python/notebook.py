"""Where a child writes down the records of its analysis: memory that it shares with a file.

What was written outlives the child, however it ends, and writing costs no system call. JSON lines; the first NUL byte
is their end, and a line without its end was torn. Node reads the file when the child is done or dead (notebook.ts).
"""

from __future__ import annotations

import ctypes
import mmap
import os

from memory import BYTES

#: Kept for what is written at the program's end, when the rest is full.
_RESERVE_BYTES = 1 << 19

_libc = ctypes.CDLL(None, use_errno=True)
_map = _libc.mmap
_map.restype = ctypes.c_void_p
_map.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long]
_FAILED = ctypes.c_void_p(-1).value
_len = len


class Notebook:
    """`path` is a new file; `size` in bytes is what records may take before the program's end. Raises OSError."""

    def __init__(self, path: str, size: int) -> None:
        whole = size + _RESERVE_BYTES
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            os.ftruncate(descriptor, whole)
            # Not by the module mmap, whose objects keep a descriptor, which the seal closes.
            address = _map(None, whole, mmap.PROT_READ | mmap.PROT_WRITE, mmap.MAP_SHARED, descriptor, 0)
        finally:
            os.close(descriptor)
        if address == _FAILED:
            raise OSError(ctypes.get_errno(), "the notebook could not be mapped")
        self._memory = BYTES[address : address + whole]
        self._at = 0
        self._left = size
        self._reserve = _RESERVE_BYTES - 1  # the NUL byte that ends all stays

    def write(self, line: bytes) -> bool:
        """Whether there was room for it; from the first time on that there was none, there is none."""
        length = _len(line)
        if length > self._left:
            self._left = 0
            return False
        self._left -= length
        end = self._at + length
        self._memory[self._at : end] = line
        self._at = end
        return True

    def open_reserve(self) -> None:
        """Once, for what is written at the program's end."""
        self._left, self._reserve = self._reserve, 0
