"""What an object refers to: directly, with labels, and all that can be reached."""

from __future__ import annotations

import collections
import gc
import itertools
import sys
import time
import types
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from instances import values_of
from layout import dict_offset, slots, tuple_items, word_of
from memory import object_at
from safe_repr import safe_repr
from sizes import is_builtin, size_of

_referents = gc.get_referents
_getsizeof = sys.getsizeof
_now = time.process_time
_chain = itertools.chain
#: Shared by all programs or no data: a walk does not go into these.
_LEFT_OUT = (
    type,
    types.ModuleType,
    types.FunctionType,
    types.BuiltinFunctionType,
    types.CodeType,
    types.FrameType,
)
_LABEL_CHARACTERS = 24
#: By the id of the type, which is kept beside the answer: a metaclass of the snippet is not asked for a hash.
_left_out: dict[int, tuple[type, bool]] = {}


def forget() -> None:
    """Lets the snippet's classes go, so that what they hold can still be finalized."""
    _left_out.clear()


def is_left_out(kind: type) -> bool:
    known = _left_out.get(id(kind))
    if known is None:
        known = _left_out[id(kind)] = kind, issubclass(kind, _LEFT_OUT)
    return known[1]


class Reach(NamedTuple):
    """`deep`: bytes of every distinct object reached, once each; `whole` is false where a limit ended the walk."""

    deep: int
    ids: set[int]
    whole: bool


def reach(root: object, most: int, deadline: float) -> Reach:
    """Walks `gc.get_referents` from `root`, until `most` objects or the process's CPU time `deadline`, in seconds."""
    seen = {id(root)}
    level = [root]
    deep = 0
    try:
        while level:
            deep += _sizes(level)
            referents = _referents(*level)
            if len(seen) + len(referents) > most or _now() > deadline:
                return Reach(deep, seen, False)
            found = dict(zip(map(id, referents), referents))
            for address in found.keys() & seen:
                del found[address]
            seen.update(found)  # `|=` with a view would copy all of `seen` each time
            level = list(found.values())
            if any(map(is_left_out, _kinds(level))):
                level = [value for value in level if not is_left_out(type(value))]
    except MemoryError:
        return Reach(deep, seen, False)
    return Reach(deep, seen, True)


def _sizes(values: list[object]) -> int:
    if all(map(is_builtin, _kinds(values))):
        return sum(map(_getsizeof, values))
    return sum(map(size_of, values))


def _kinds(values: list[object]) -> Iterable[type]:
    """Each type once."""
    kinds = list(map(type, values))
    return dict(zip(map(id, kinds), kinds)).values()


def children(value: object, most: int) -> list[tuple[str | None, object]]:
    """(label, object) for the first `most` distinct objects that `value` refers to, types, functions and such left
    out. Labels read like Python: `[0]`, `.x`, `key 'a'`, `['a']`."""
    found: list[tuple[str | None, object]] = []
    seen: set[int] = set()
    for label, child in _chain(_labelled(value), ((None, child) for child in _referents(value))):
        if id(child) in seen or is_left_out(type(child)):
            continue
        if len(found) == most:
            break
        seen.add(id(child))
        if label is None and type(child) is dict and dict_offset(type(value)):
            label = "__dict__"
        found.append((label, child))
    return found


def _labelled(value: object) -> Iterator[tuple[str | None, object]]:
    kind = type(value)
    stored = values_of(value)
    for name, address in stored.stored if stored is not None else []:
        yield f".{name}", object_at(address)
    for offset, name in slots(kind).items():
        if word_of(value, offset):
            yield f".{name}", object_at(word_of(value, offset))
    if issubclass(kind, dict):
        for key, item in dict.items(value):  # type: ignore[arg-type]
            text = _short(key)
            yield f"key {text}", key
            yield f"[{text}]", item
    if issubclass(kind, tuple):
        for number, address in enumerate(tuple_items(value)):
            if address:  # an iterator's own tuple may hold nothing at some places
                yield f"[{number}]", object_at(address)
    for base in (list, collections.deque):
        if issubclass(kind, base):
            for number, item in enumerate(base.__iter__(value)):  # type: ignore[arg-type]
                yield f"[{number}]", item


def _short(key: object) -> str:
    text = safe_repr(key)
    return text if len(text) <= _LABEL_CHARACTERS else text[: _LABEL_CHARACTERS - 1] + "\u2026"
