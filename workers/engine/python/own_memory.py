"""The tracer's own memory. Its objects must not lie where the snippet's have just died: the snippet's next objects lie
there in an untraced run, and what died must not look alive.

While an event is looked at, new blocks come from the C library instead of CPython's pools; whoever frees a block gives
it back to where it came from, as CPython does with large ones (Objects/obmalloc.c). Types that keep free objects for
themselves are another matter: the latest of these are taken, to be given back last. All this takes a few microseconds
an event, so it is done for programs that may see where their objects lie.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

from memory import WORD, WORDS

_RAW, _MEM, _OBJECT = 0, 1, 2  # PYMEM_DOMAIN_*, Include/cpython/pymem.h
_FIELDS = 5
_MALLOC, _CALLOC = 1, 2
_get_allocator = ctypes.pythonapi.PyMem_GetAllocator


def _allocator(domain: int) -> list[int]:
    """PyMemAllocatorEx: context, malloc, calloc, realloc, free."""
    words = (ctypes.c_size_t * _FIELDS)()
    _get_allocator(ctypes.c_int(domain), words)
    return list(words)


def _data_of_python() -> Iterator[tuple[int, int]]:
    """Word indices of the interpreter's own variables: from, to."""
    home = ctypes.cast(ctypes.pythonapi.Py_IncRef, ctypes.c_void_p).value or 0
    with open("/proc/self/maps", encoding="ascii") as maps:
        rows = [line.split(None, 5) for line in maps]
    spans = [(*(int(end, 16) for end in row[0].split("-")), row[1], row[5] if len(row) > 5 else "") for row in rows]
    file = next(name for low, high, _, name in spans if low <= home < high)
    for low, high, rights, name in spans:
        if name == file and rights.startswith("rw"):
            yield low // WORD, high // WORD


def _probe() -> list[int]:
    """Where the allocators of the domains mem and object stand, as word indices; empty where they are not found."""
    wanted = _allocator(_OBJECT)
    if wanted != _allocator(_MEM):
        return []
    found: list[int] = []
    for low, high in _data_of_python():
        words = WORDS[low:high].tolist()
        at = -1
        while wanted[_MALLOC] in words[at + 1 :]:
            at = words.index(wanted[_MALLOC], at + 1)
            if words[at - 1 : at - 1 + _FIELDS] == wanted and _is_in_use(low + at - 1):
                found.append(low + at - 1)
    return found if len(found) == 2 else []


def _is_in_use(place: int) -> bool:
    """Whether CPython allocates by what stands there; what debugging would use looks the same."""
    theirs = WORDS[place + _MALLOC]
    WORDS[place + _MALLOC] = ours = _allocator(_RAW)[_MALLOC]
    try:
        return ours in (_allocator(_MEM)[_MALLOC], _allocator(_OBJECT)[_MALLOC])
    finally:
        WORDS[place + _MALLOC] = theirs


_PLACES = [place + field for place in _probe() for field in (_MALLOC, _CALLOC)]
_OUR_MALLOC, _OUR_CALLOC = _allocator(_RAW)[_MALLOC : _CALLOC + 1]
#: Whether the tracer's memory is one of its own on this Python.
FOUND = bool(_PLACES)
_A, _B, _C, _D = _PLACES or [0] * 4
_CONTEXT, _MALLOC_OF_POOLS, _CALLOC_OF_POOLS = _allocator(_OBJECT)[: _CALLOC + 1]
_malloc_of_pools = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t)(_MALLOC_OF_POOLS)


def block_of_pools(size: int) -> int:
    """The address of a block of CPython's pools, wherever other blocks come from."""
    return _malloc_of_pools(_CONTEXT, size)


def enter() -> object:
    """From here on, blocks are the tracer's own. Returns what is to be let go of right before `leave`."""
    blocks = _latest_blocks()
    enter_alone()
    return _latest_places(blocks)


def enter_alone() -> None:
    """As `enter`, where nothing is lent."""
    if FOUND:
        WORDS[_A] = WORDS[_C] = _OUR_MALLOC
        WORDS[_B] = WORDS[_D] = _OUR_CALLOC


def leave() -> None:
    """From here on, blocks come from CPython's pools again."""
    if FOUND:
        WORDS[_A] = WORDS[_C] = _MALLOC_OF_POOLS
        WORDS[_B] = WORDS[_D] = _CALLOC_OF_POOLS


def _latest_blocks(text: bytes = bytes(256), whole: int = 1 << 20) -> object:
    """Takes the blocks that were freed last in the pools of small sizes, 16 to 128 bytes: what grows from nothing (a
    list's items) is still given one of these."""
    # fmt: off
    return (
        object(), object(), object(), whole + whole, whole + whole, whole + whole,
        text[:15], text[:15], text[:15], text[:31], text[:31], text[:31], text[:47], text[:47], text[:47],
        text[:63], text[:63], text[:63], text[:79], text[:79], text[:79], text[:95], text[:95], text[:95],
    )
    # fmt: on


def _latest_places(blocks: object, one: object = None, number: float = 1.5, whole: int = 1 << 20) -> object:
    """Takes the free objects that types kept last, and what is given. Let go of all at once, they are given back in
    their order: a tuple lets go of its items from the last to the first, and one of this length is kept by no type."""
    # fmt: off
    return (
        blocks, [], [], [], {one: one}, {one: one}, {one: one},
        (one,), (one,), (one,), (one, one), (one, one), (one, one),
        (one, one, one), (one, one, one), (one, one, one, one), (one, one, one, one),
        number * number, number * number, number * number, whole + whole, whole + whole, whole + whole,
    )
    # fmt: on
