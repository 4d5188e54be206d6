"""The engine's own objects of before the first fork, which no child lets go of.

One that died while a snippet is looked at would leave a free block in a full pool, which is the next to be given: the
snippet's next object would lie there, and not where its last one died. From 3.12 on they are made immortal, which
spares pages as well: parent and child share a page until one of them writes to it, and a use of an object counts it,
unless it is immortal. What a snippet can reach stays as it is, and so do interned strings, which may be a snippet's,
too.
"""

from __future__ import annotations

import gc
import os
import struct
import sys
import types
from collections.abc import Container, Iterable

from interning import is_interned
from memory import COUNT, COUNT_MASK, IMMORTAL, INTS, WORD, WORDS

_ADDRESS = struct.Struct("=Q")
_INTS_A_WORD = 2
_KNOWS_IMMORTALS = IMMORTAL < COUNT_MASK
#: The low half of an immortal object's count; the high half holds other things from 3.14 on.
_WHOLE = WORDS[id(None) // WORD + COUNT] & COUNT_MASK
#: Others are made when they are asked for.
_PARTS_OF_CODE = ("co_consts", "co_names", "co_exceptiontable")


def keep(modules: list[types.ModuleType]) -> None:
    """All that is reached from `modules` and not from what a snippet can import."""
    signed = _WHOLE - (1 << 32) if _WHOLE >> 31 else _WHOLE
    for address in _own(modules):
        place = (address // WORD + COUNT) * _INTS_A_WORD
        if _KNOWS_IMMORTALS:
            INTS[place] = signed
        else:
            INTS[place] += 1


def _own(modules: list[types.ModuleType]) -> list[int]:
    """Found by another process, which leaves no holes in this one's memory."""
    told, telling = os.pipe()
    process = os.fork()
    if process == 0:
        try:
            with open(telling, "wb") as out:
                out.write(b"".join(map(_ADDRESS.pack, _addresses(modules))))
        finally:
            os._exit(0)
    os.close(telling)
    with open(told, "rb") as answer:
        addresses = [address for (address,) in _ADDRESS.iter_unpack(answer.read())]
    os.waitpid(process, 0)
    return addresses


def _addresses(modules: list[types.ModuleType]) -> list[int]:
    names = [vars(module) for module in modules]
    ours = {*map(id, modules), *map(id, names)}
    visible = _reached([module for module in sys.modules.values() if id(module) not in ours], ours)
    own = _reached(names, visible)
    return [
        address
        for address, value in own.items()
        if not (type(value) is str and is_interned(value)) and WORDS[address // WORD + COUNT] & COUNT_MASK < IMMORTAL
    ]


def _reached(roots: Iterable[object], outside: Container[int]) -> dict[int, object]:
    found: dict[int, object] = {}
    todo = list(roots)
    while todo:
        value = todo.pop()
        if id(value) not in found and id(value) not in outside:
            found[id(value)] = value
            todo += gc.get_referents(value)
            if type(value) is types.CodeType:  # the collector does not follow these
                todo += [getattr(value, name) for name in _PARTS_OF_CODE if hasattr(value, name)]
    return found
