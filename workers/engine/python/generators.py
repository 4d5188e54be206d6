"""What a generator, a coroutine or a frame object holds while it does not run."""

from __future__ import annotations

import gc
import sys
import types
from typing import Callable

from frames import BORROWED, RUNNING, SLOTS, TAGS, height_of, slots_of, start_of
from life import count_in
from memory import COUNT, WORD, WORDS

_referents = gc.get_referents
_count_of = sys.getrefcount
#: Up to 3.10 a generator holds a frame object, which holds the rest.
_HOLDS_FRAME = sys.version_info < (3, 11)
#: Of a frame that only its generator holds: that one, ours, and the argument of getrefcount.
_OWN_REFERENCES = 3
_FRAMES: dict[type, Callable[[object], types.FrameType | None]] = {
    types.GeneratorType: types.GeneratorType.__dict__["gi_frame"].__get__,
    types.CoroutineType: types.CoroutineType.__dict__["cr_frame"].__get__,
    types.AsyncGeneratorType: types.AsyncGeneratorType.__dict__["ag_frame"].__get__,
}
GENERATORS = tuple(_FRAMES)
#: What a frame refers to besides the snippet's objects: namespaces and code.
_PARTS_OF_FRAMES = {id(dict), id(types.CodeType), id(types.ModuleType)}


def held_by_generator(value: object) -> tuple[tuple[int, ...], list[str]]:
    """Its frame's names and stack, unless it runs (its frame is a root then) or has ended."""
    frame = _FRAMES[type(value)](value)
    if frame is None:
        return (), []
    start = start_of(frame)
    if start in RUNNING:
        return (), []
    if _HOLDS_FRAME and _count_of(frame) > _OWN_REFERENCES:
        return (id(frame),), ["x"]  # others hold the frame, too: it is one of the objects, and has the names
    names, cells = slots_of(frame.f_code)
    count = len(names)
    # Up to 3.10 a frame does not tell the height of its stack.
    words = WORDS[start + SLOTS : start + SLOTS + count + (height_of(start, count) or 0)].tolist()
    targets, labels = [], []
    for i, word in enumerate(words):
        address = word & ~TAGS
        if address and (not word & TAGS or (word & TAGS == BORROWED and _is_immortal(address))):
            targets.append(address)
            labels.append("s" if i >= count else ("c" if i in cells else "n") + names[i])
    return tuple(targets), labels


def _is_immortal(address: int) -> bool:
    """Such an object is held without being counted (3.14+), so that its reference looks like a borrowed one."""
    return count_in(WORDS[address // WORD + COUNT]) < 0


def held_by_frame(value: object) -> tuple[tuple[int, ...], list[str]]:
    """A frame that ended and is kept (by a traceback, say) holds what it held."""
    assert type(value) is types.FrameType
    if start_of(value) in RUNNING:
        return (), []
    targets = tuple(id(part) for part in _referents(value) if id(type(part)) not in _PARTS_OF_FRAMES)
    return targets, ["x"] * len(targets)


def frame_of(value: object) -> int:
    """Where a generator's frame is; 0 when it has ended."""
    frame = _FRAMES[type(value)](value)
    return 0 if frame is None else start_of(frame)
