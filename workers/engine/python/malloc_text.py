"""The interpreter's own statistics of its allocator, as text: what `sys._debugmallocstats` writes to the C library's
standard error, of which nothing is left inside the seal.

While it writes, `stderr` of the C library is a stream into memory (fmemopen(3)) that was opened before the first fork,
with a buffer of our own: nothing is allocated for it, in pymalloc or in malloc.
"""

from __future__ import annotations

import ctypes
import sys

from heap_books import heap
from memory import BYTES, WORD, WORDS

_ROOM_BYTES = 1 << 15  # 3.9's text, the longest, has some 5,000 characters
_FULLY_BUFFERED = 0  # _IOFBF

_libc = ctypes.CDLL(None)
_open, _set_buffer, _rewind, _flush = _libc.fmemopen, _libc.setvbuf, _libc.rewind, _libc.fflush
_open.restype = ctypes.c_void_p
_open.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_char_p]
_set_buffer.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_size_t]
_rewind.argtypes = _flush.argtypes = [ctypes.c_void_p]

_STDERR = ctypes.addressof(ctypes.c_void_p.in_dll(_libc, "stderr")) // WORD
_write = sys._debugmallocstats
_blocks = sys.getallocatedblocks


class MallocText:
    """Room for one text. `blocks`: what `sys.getallocatedblocks` said right after it; `heap`: malloc's own books."""

    def __init__(self) -> None:
        self._text = ctypes.create_string_buffer(_ROOM_BYTES)
        self._buffer = ctypes.create_string_buffer(_ROOM_BYTES)
        self._place = ctypes.addressof(self._text)
        self._stream = _open(self._place, _ROOM_BYTES, b"w")
        if not self._stream or _set_buffer(self._stream, self._buffer, _FULLY_BUFFERED, _ROOM_BYTES):
            raise SystemError("no stream into memory could be opened")
        self._argument = ctypes.c_void_p(self._stream)
        self.blocks = 0
        self.heap = heap()

    def take(self) -> None:
        """Has the statistics written as they are now."""
        stream, argument = self._stream, self._argument
        _rewind(argument)
        theirs = WORDS[_STDERR]
        WORDS[_STDERR] = stream
        try:
            _write()
            self.blocks = _blocks()
            self.heap = heap()
        finally:
            WORDS[_STDERR] = theirs
        _flush(argument)

    def text(self) -> str:
        raw = BYTES[self._place : self._place + _ROOM_BYTES].tobytes()
        return raw[: raw.index(b"\0")].decode("ascii", "replace")
