"""malloc's own books: what it has from the system, and what of it is in use (mallinfo2(3), glibc 2.33 and newer)."""

from __future__ import annotations

import ctypes

_FIELDS = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost".split()


class _Info(ctypes.Structure):
    """struct mallinfo2."""

    _fields_ = [(name, ctypes.c_size_t) for name in _FIELDS]


_ask = getattr(ctypes.CDLL(None), "mallinfo2", None)
if _ask is not None:
    _ask.restype = _Info


def heap() -> dict[str, int] | None:
    """Bytes: `heap`, its own from the system; `used` of that; `mapped` for large blocks alone, which are `maps`. None
    where the C library does not tell."""
    if _ask is None:
        return None
    info = _ask()
    return {"heap": info.arena, "used": info.uordblks, "mapped": info.hblkhd, "maps": info.hblks}
