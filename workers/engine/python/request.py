"""What a request of so many bytes gets from the allocators: asked for, not calculated."""

from __future__ import annotations

import ctypes

import allocator
import pools

_MOST_BYTES = 1 << 28
_api = ctypes.pythonapi
_malloc, _free = _api.PyObject_Malloc, _api.PyObject_Free
_malloc.restype = ctypes.c_void_p
_malloc.argtypes = [ctypes.c_size_t]
_free.argtypes = [ctypes.c_void_p]
_free.restype = None


def gets(size: int) -> dict[str, object]:
    """The contract's AllocRequest. Raises MemoryError, where there is no room for it or it is more than is tried."""
    block, giver = _try(size)
    low = high = size
    if giver == "pymalloc":
        while low > 1 and _try(low - 1) == (block, giver):
            low -= 1
        while _try(high + 1) == (block, giver):
            high += 1
    return {
        "bytes": size,
        "block": block,
        "giver": giver,
        "from": low,
        "to": high,
        "inPool": pools.capacity(block) if giver == "pymalloc" else None,
    }


def _try(size: int) -> tuple[int, str]:
    """Bytes of the block, and who gave it. A request of nothing gets a block, too."""
    address = _malloc(size) if size <= _MOST_BYTES else None
    if not address:
        raise MemoryError
    try:
        return allocator.block_size(address, max(size, 1)), allocator.giver(address, max(size, 1))
    finally:
        _free(address)
