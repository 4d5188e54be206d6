"""What a probe sees of its caller: each name's object, by address, type, reference count, size and, where no code of
the program answers for it, looks, holding nothing.

Counts are read from memory when no reference of ours is left. Names of a function are read up to 3.12 from the frame's
memory (asking for `f_locals` would make a dict that holds them), from 3.13 on through the `f_locals` proxy. Those of a
class body are in a dict that the frame points to: `f_locals` would add cells to it, and from 3.12 on the names of an
inlined comprehension.
"""

from __future__ import annotations

import array
import collections
import ctypes
import sys
from types import CodeType, FrameType
from typing import Any

Entry = tuple[bytes, int, bytes, int, bytes]
memory = memoryview((ctypes.c_char * (1 << 47)).from_address(0)).cast("B").cast("Q")
SPLIT = sys.version_info >= (3, 12)
PROXY = sys.version_info >= (3, 13)
CELL = type((lambda x: lambda: x)(0).__closure__[0])  # type: ignore[index]
SHOWN_TYPES = {str, bytes, bytearray, array.array, float, bool, complex, range}
SIZED = SHOWN_TYPES | {int, list, tuple, dict, set, frozenset, collections.deque}
SHOWN = 60  # shorter than what the product shows of any
getsizeof = sys.getsizeof
TYPE_NAME = vars(type)["__name__"]
getframe = sys._getframe


def count_at(address: int) -> object:
    """The reference count, or "immortal" where CPython no longer counts (3.12+: the sign bit of 32)."""
    word = memory[address >> 3]
    if not SPLIT:
        return word
    return "immortal" if word & 0x80000000 else word & 0xFFFFFFFF


def base(frame: FrameType) -> int:
    """Where the frame's own fields begin: the object itself, or what its fourth word points to (3.11+)."""
    return id(frame) if sys.version_info < (3, 11) else memory[(id(frame) >> 3) + 3]


def find_locals() -> int:
    """Offset of the first fast local, in bytes."""
    first = object()
    second = object()
    start = base(getframe())
    for offset in range(0, 400, 8):
        if memory[(start + offset) >> 3] == id(first) and memory[(start + offset + 8) >> 3] == id(second):
            return offset
    raise SystemError("fast locals not found in a frame")


def find_namespace() -> int:
    """Offset of the pointer to the dict of names of a class body, in bytes."""
    found: list[int] = []

    def look() -> None:
        start = base(getframe(1))
        found.extend(o for o in range(0, 160, 8) if memory[(start + o) >> 3] == id(names))

    names: dict[str, Any] = {"look": look}
    exec("look()", {}, names)
    return found[0]


FAST = -1 if PROXY else find_locals()
NAMESPACE = find_namespace()


def at(address: int) -> Any:
    return ctypes.cast(address, ctypes.py_object).value


def fast_names(frame: FrameType, code: CodeType) -> list[tuple[str, int]]:
    """Names and addresses of a function's bound names, from the frame's memory (3.9 to 3.12)."""
    cells = code.co_cellvars + code.co_freevars
    names = list(code.co_varnames)
    if sys.version_info >= (3, 11):
        names += [name for name in code.co_cellvars if name not in names] + list(code.co_freevars)
    else:
        names += cells
    start = (base(frame) + FAST) >> 3
    found: list[tuple[str, int]] = []
    for index, name in enumerate(names):
        address = memory[start + index]
        is_cell = name in cells if sys.version_info >= (3, 11) else index >= len(code.co_varnames)
        if address and is_cell and memory[(address >> 3) + 1] == id(CELL):
            address = memory[(address >> 3) + 2]
        if address:
            found.append((name, address))
    return found


def describe(name: str, value: Any) -> Entry:
    """Bytes, since the very strings (a key of the namespace, a class's name) may be objects that the program counts."""
    kind = type(value)
    label = b"type" if issubclass(kind, type) else TYPE_NAME.__get__(kind).encode()
    size = getsizeof(value) if kind in SIZED else -1
    looks = repr(value)[:SHOWN].encode().hex() if kind in SHOWN_TYPES else "-"
    return name.encode(), id(value), label, size, looks.encode()


def names_of(frame: FrameType) -> list[Entry]:
    """A frame's bound names, dunders and hidden ones left out."""
    code = frame.f_code
    if code.co_flags & 2 and not PROXY:
        pairs = fast_names(frame, code)
        return [describe(name, at(address)) for name, address in pairs if name[0] != "." and name[:2] != "__"]
    if code.co_flags & 2:
        names = frame.f_locals
    elif code.co_name == "<module>":
        names = frame.f_globals
    else:
        names = at(memory[(base(frame) + NAMESPACE) >> 3])
    return [describe(name, names[name]) for name in list(names) if name[0] != "." and name[:2] != "__"]
