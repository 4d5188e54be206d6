"""What the tracer knows of a type: how its objects refer to others, and how that is read."""

from __future__ import annotations

import functools
import struct
import sys
import types
from operator import itemgetter
from typing import Callable

import safe_repr
from asking import Ask
from classes import basic_size_of, is_collected, is_heap_type, mro_of, names_of
from memory import BYTES, COUNT, TYPE, WORD

_getsizeof = sys.getsizeof
GC_HEADER = _getsizeof([]) - [].__sizeof__()

#: Types of which the tracer itself makes objects all the time, maybe where one of the snippet's has just died.
_OURS = {list, tuple, dict, set, int, float, str, bytes, slice, range, type(iter([])), type(iter(())), type(iter({}))}
_OURS |= {type(iter({}.values())), type(iter({}.items())), type(iter(set())), map, zip, enumerate, types.MethodType}
_OURS |= {types.FunctionType, types.CellType, types.GeneratorType, memoryview, types.BuiltinFunctionType}
_OURS = {id(cls) for cls in _OURS}


class Kind:
    """`shape` tells Node how to word it; `ask` is None where the watched words are the references themselves; `read`
    gives count, type and watched words of the object at an address; `marks`: how many words after count and type tell
    one object from the next of its type; `fluid`: its looks may change, at any look where it is asked, else when a
    watched word moves; `refills`: an iterator that may use one tuple again and again, as zip and those of itertools do;
    `linked`: the collector's list holds each of its objects as long as it lives (of tuples and dicts it lets some
    go)."""

    __slots__ = (
        "ask",
        "constant",
        "fluid",
        "labels",
        "linked",
        "marks",
        "name",
        "read",
        "refills",
        "shape",
        "size",
        "words",
    )

    def __init__(
        self,
        cls: type,
        shape: str,
        words: tuple[int, ...] = (),
        labels: list[str] | None = None,
        ask: Ask | None = None,
        constant: bool = False,
        fluid: bool = False,
    ) -> None:
        self.name = safe_repr.name_of_type(cls)
        self.shape = shape
        self.words = words
        self.read = _reader((COUNT, TYPE, *words))
        self.labels = labels
        self.ask = ask
        self.constant = constant
        self.fluid = fluid
        self.refills = any(type(names_of(base).get("__next__")) is types.WrapperDescriptorType for base in mro_of(cls))
        self.size = _sizer(cls)
        self.linked = is_collected(cls) and cls is not tuple and cls is not dict
        self.marks = max(1, min(4, basic_size_of(cls) // WORD - 2)) if id(cls) in _OURS else 0


def _reader(offsets: tuple[int, ...]) -> Callable[[int], tuple[int, ...]]:
    """What reads the words at these offsets of the object at an address."""
    most = max(offsets) + 1
    whole = struct.Struct(f"{most}Q").unpack_from
    if offsets == tuple(range(most)):
        return functools.partial(whole, BYTES)
    choose = itemgetter(*offsets)
    return lambda address: choose(whole(BYTES, address))


def _sizer(cls: type) -> Callable[[object], int]:
    """`sys.getsizeof`, past a `__sizeof__` that the snippet wrote itself."""
    for base in mro_of(cls):
        names = names_of(base)
        if "__sizeof__" in names:
            measure = names["__sizeof__"]
            if isinstance(measure, (types.MethodDescriptorType, types.WrapperDescriptorType)):
                break
    else:
        return _getsizeof
    if measure is names_of(cls).get("__sizeof__") or not is_heap_type(cls):
        return _getsizeof
    header = GC_HEADER if is_collected(cls) else 0
    return lambda value: measure(value) + header
