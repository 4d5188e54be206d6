"""Where the snippet stands, read from the interpreter's frames: a frame object that is made for it moves the
collector's clock when it goes (3.11+)."""

from __future__ import annotations

import ctypes
import sys
import types
from typing import NamedTuple

from frames import TAGS, start_of
from memory import TYPE, WORD, WORDS, object_at
from script import FILE_NAME

_line_at = ctypes.pythonapi.PyCode_Addr2Line
_line_at.argtypes = [ctypes.py_object, ctypes.c_int]
_line_at.restype = ctypes.c_int
_CODE = id(types.CodeType)
_HEADER_WORDS = 16
_MOST_FRAMES = 2_000
_frame = sys._getframe


class Place(NamedTuple):
    line: int | None
    function: str


class _Shape(NamedTuple):
    """Of an interpreter's frame: words from its start to its caller's, to its code, to its instruction, and bytes from
    the code object to what the first instruction would be."""

    previous: int
    code: int
    instruction: int
    first: int


def _inside() -> tuple[list[int], types.CodeType, int, int]:
    """The header of the caller's frame as words, its code and last instruction, and where its own caller's frame is."""
    caller = _frame(1)
    back = caller.f_back
    assert back is not None
    start = start_of(caller)
    return WORDS[start : start + _HEADER_WORDS].tolist(), caller.f_code, caller.f_lasti, start_of(back)


def _probe() -> _Shape | None:
    """None up to 3.10, where each frame is an object of its own anyway."""
    if sys.version_info < (3, 11):
        return None
    header, code, last, back = _inside()
    address, size = id(code), code.__sizeof__()
    previous = header.index(back * WORD)
    code_at = next(i for i, word in enumerate(header) if word & ~TAGS == address)
    for i, word in enumerate(header):
        if address < word < address + size:
            return _Shape(previous, code_at, i, word - last - address)
    raise SystemError("no instruction found in a frame")


_SHAPE = _probe()


def whereabouts(skipped: int = 0) -> Place | None:
    """Of this thread: the innermost frame of the snippet, or the next but `skipped`; None outside of it."""
    return _of_objects(skipped) if _SHAPE is None else _of_memory(_SHAPE, skipped)


def _of_objects(skipped: int) -> Place | None:
    frame: types.FrameType | None = _frame(1)
    while frame is not None:
        if frame.f_code.co_filename == FILE_NAME:
            if not skipped:
                return Place(frame.f_lineno, frame.f_code.co_name)
            skipped -= 1
        frame = frame.f_back
    return None


def _of_memory(shape: _Shape, skipped: int) -> Place | None:
    start = start_of(_frame())
    for _ in range(_MOST_FRAMES):
        address = WORDS[start + shape.code] & ~TAGS
        if address and WORDS[address // WORD + TYPE] == _CODE:
            code = object_at(address)
            assert isinstance(code, types.CodeType)
            if code.co_filename == FILE_NAME:
                if not skipped:
                    offset = WORDS[start + shape.instruction] - address - shape.first
                    line = _line_at(code, offset)
                    return Place(line if line > 0 else None, code.co_name)
                skipped -= 1
        above = WORDS[start + shape.previous]
        if not above:
            return None
        start = above // WORD
    return None
