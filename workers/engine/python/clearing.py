"""Frees what the collector found, as it would have done itself: by each type's tp_clear, in its order."""

from __future__ import annotations

import contextlib
import ctypes
from typing import Any

from layout import basic_size
from memory import TYPE, WORD, WORDS

_CLEAR_SLOT = 51  # Py_tp_clear, Include/typeslots.h, part of the stable ABI
_slot_of = ctypes.pythonapi.PyType_GetSlot
_slot_of.restype = ctypes.c_void_p
_slot_of.argtypes = [ctypes.py_object, ctypes.c_int]
_Clear = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p)
_functions: dict[int, Any] = {}


class _Sample:
    pass


def _probe() -> int:
    """Where a type keeps its tp_clear, in words."""
    wanted = _slot_of(_Sample, _CLEAR_SLOT)
    base = id(_Sample) // WORD
    return next(i for i in range(2, basic_size(type) // WORD) if WORDS[base + i] == wanted)


_CLEAR = _probe()


def clear(found: list[object]) -> None:
    """Empties `found`, whose objects hold one another; their finalizers have run already."""
    found.reverse()
    while found:
        value = found.pop()
        address = id(value)
        function = WORDS[WORDS[address // WORD + TYPE] // WORD + _CLEAR]
        if function:
            call = _functions.get(function)
            if call is None:
                call = _functions[function] = _Clear(function)
            with contextlib.suppress(BaseException):  # C says it went well whatever a finalizer did
                call(address)
        del value
