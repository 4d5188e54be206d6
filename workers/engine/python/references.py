"""What an object refers to, as the collector sees it, each reference with words for it: `.next`, `[0]`, `['key']`."""

from __future__ import annotations

import gc
import types
from typing import Callable

from classes import derives
from frames import SLOTS, TAGS, slots_of, start_of
from kinds import kind_of_object
from layout import dict_offset
from memory import WORD, WORDS
from node import ITEM_LIMIT

_referents = gc.get_referents
_items: Callable[[list[object], slice], list[object]] = list.__getitem__
#: Labels of kinds.py that are whole words.
_WORDS = {
    "k": "key",
    "d": ".__defaults__",
    "o": ".__closure__",
    "f": ".__func__",
    "p": ".__dict__",
    "s": "on its stack",
}
_METHOD_WORDS = {"aself": ".__self__"}
#: What types in C keep, read without running or making anything, by the type whose objects and subclasses have it.
_FIELDS: list[tuple[type, tuple[str, ...]]] = [
    (types.TracebackType, ("tb_frame", "tb_next")),
    (types.FrameType, ("f_back",)),
    (types.FunctionType, ("__globals__", "__kwdefaults__")),
    (types.MemberDescriptorType, ("__objclass__",)),
    (types.GetSetDescriptorType, ("__objclass__",)),
    (BaseException, ("__traceback__", "__context__", "__cause__")),
    (type, ("__mro__", "__base__")),
]
_fields = [(kind, [(name, vars(kind)[name].__get__) for name in names]) for kind, names in _FIELDS]


def references_of(value: object) -> list[tuple[int, str | None]]:
    """(address, label) of each reference that the collector follows, in its order; None where there is no word."""
    words: dict[int, list[str]] = {}
    for address, label in _labelled(value):
        words.setdefault(address, []).append(label)
    has_dict = bool(dict_offset(type(value)))
    found: list[tuple[int, str | None]] = []
    for target in _referents(value):
        known = words.get(id(target))
        word = known.pop(0) if known else ".__dict__" if has_dict and type(target) is dict else None
        found.append((id(target), word))
    return found


def _labelled(value: object) -> list[tuple[int, str]]:
    kind = kind_of_object(value)
    if kind.shape == "list":
        assert isinstance(value, list)
        return [(id(item), f"[{i}]") for i, item in enumerate(_items(value, slice(ITEM_LIMIT)))]
    if kind.ask is not None:
        targets, labels = kind.ask(value)
        if labels is None:
            return [(target, f"[{i}]") for i, target in enumerate(targets)]
        found = [(target, word) for target, label in zip(targets, labels) if (word := _word(label))]
    elif kind.labels:
        base = id(value) // WORD
        found = [
            (WORDS[base + offset], word) for offset, label in zip(kind.words, kind.labels) if (word := _word(label))
        ]
    else:
        found = []
    return found + _kept_in_c(value)


def _kept_in_c(value: object) -> list[tuple[int, str]]:
    cls = type(value)
    found: list[tuple[int, str]] = []
    for kind, fields in _fields:
        if derives(cls, kind):
            for name, get in fields:
                found.append((id(get(value)), "." + name))
    if cls is types.FrameType:
        names, _ = slots_of(value.f_code)  # pyright: ignore[reportAttributeAccessIssue]
        start = start_of(value) + SLOTS  # pyright: ignore[reportArgumentType]
        slots = WORDS[start : start + len(names)].tolist()
        found += [(word & ~TAGS, f"local {name}") for name, word in zip(names, slots) if word & ~TAGS]
    return found


def _word(label: str) -> str | None:
    """See kinds.py for what the first letter says."""
    if label in _METHOD_WORDS:
        return _METHOD_WORDS[label]
    kind, rest = label[0], label[1:]
    if kind == "c":
        return f"local {rest}" if rest else ".cell_contents"
    if kind in ("n", "i", "v", "a"):
        return {"n": f"local {rest}", "i": f"[{rest}]", "v": f"[{rest}]", "a": f".{rest}"}[kind]
    return _WORDS.get(kind)
