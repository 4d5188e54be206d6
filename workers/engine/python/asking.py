"""How references are found that no watched word tells: through C functions that run no code of the snippet.

Each gives the addresses of what an object refers to, and their labels (see kinds.py) where these are not all items.
"""

from __future__ import annotations

import gc
import types
from typing import Callable

import attributes
import safe_repr
from classes import derives, is_heap_type, mro_of, names_of
from layout import tuple_items

#: Items of one container that are followed.
ITEM_LIMIT = 512

Ask = Callable[[object], "tuple[tuple[int, ...], list[str] | None]"]

_referents = gc.get_referents
_dict_keys, _dict_values = dict.keys, dict.values


_ANOTHERS = "another's"


class _Plain:
    pass


def nothing(_: object) -> tuple[tuple[int, ...], None]:
    """Of what refers to nothing, and is asked for its looks."""
    return (), None


def items(value: object) -> tuple[tuple[int, ...], None]:
    return tuple(map(id, value))[:ITEM_LIMIT], None  # pyright: ignore[reportArgumentType]


def followed_items(value: object) -> tuple[tuple[int, ...], None]:
    """Of a tuple."""
    return tuple_items(value, ITEM_LIMIT), None


def pairs(value: object) -> tuple[tuple[int, ...], list[str]]:
    """Keys and values in turn."""
    return _named_pairs(value, frozenset())


def class_pairs(value: object) -> tuple[tuple[int, ...], list[str]]:
    """The same of a class's namespace, without what every class has."""
    return _named_pairs(value, _OWN_NAMES)


def _named_pairs(value: object, left_out: frozenset[str]) -> tuple[tuple[int, ...], list[str]]:
    targets: list[int] = []
    labels: list[str] = []
    for key, held in zip(_dict_keys(value), _dict_values(value)):  # pyright: ignore[reportArgumentType]
        if type(key) is str and key in left_out:
            continue
        targets += (id(key), id(held))
        labels += ("k", "v" + safe_repr.safe_repr(key))
        if len(targets) >= ITEM_LIMIT:
            break
    return tuple(targets), labels


def quick_look(value: object) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """What tells whether a dict is as it was: the addresses of its keys and of its values."""
    return tuple(map(id, _dict_keys(value))), tuple(map(id, _dict_values(value)))  # pyright: ignore[reportArgumentType]


def anything(value: object) -> tuple[tuple[int, ...], list[str]]:
    found = _referents(value)
    targets = tuple(id(part) for part in found if not is_unfollowed(part))[:ITEM_LIMIT]
    return targets, ["x"] * len(targets)


def is_unfollowed(value: object) -> bool:
    """Whether it is a class or a module, which no trace follows; `__class__` is not asked."""
    cls = type(value)
    return cls is types.ModuleType or derives(cls, type)


def instance(cls: type) -> Ask:
    """Of a class of the snippet, which must not be held: its instances are known by its address alone."""
    kept_at = id(cls)
    slots = [
        (i, name)
        for i, base in enumerate(mro_of(cls))
        for name, member in names_of(base).items()
        if type(member) is types.MemberDescriptorType and is_heap_type(base)
    ]
    keeps = attributes.keeps_values(cls)
    base = next((base for base in mro_of(cls) if base is list or base is tuple), None)
    given = names_of(cls).get("_fields")
    fields = list(given) if base is tuple and type(given) is tuple else []

    def ask(value: object) -> tuple[tuple[int, ...], list[str]]:
        labels: dict[int, list[str]] = {}
        inline = attributes.inline_values(id(value), kept_at) if keeps else []
        belongs_to_dict = bool(inline) and attributes.has_dict(id(value))
        if not belongs_to_dict:
            for name, target in inline:
                labels.setdefault(target, []).append("a" + name)
        for i, name in slots:
            try:
                held = names_of(mro_of(type(value))[i])[name].__get__(value)
            except (AttributeError, KeyError, IndexError):
                continue
            labels.setdefault(id(held), []).append("a" + name)
        if base is not None:
            for i, item in enumerate(base.__iter__(value)):  # pyright: ignore[reportArgumentType]
                if i >= ITEM_LIMIT:
                    break
                labels.setdefault(id(item), []).append("a" + fields[i] if i < len(fields) else f"i{i}")
        if belongs_to_dict:  # in 3.13.0 the collector is told of the values by the instance, too
            for _, target in inline:
                labels.setdefault(target, []).append(_ANOTHERS)
        targets, told = [], []
        for part in _referents(value):
            if id(part) == kept_at or is_unfollowed(part):
                continue
            own = labels.get(id(part))
            label = own.pop(0) if own else "p" if type(part) is dict else "x"
            if label is not _ANOTHERS:
                targets.append(id(part))
                told.append(label)
        return tuple(targets[:ITEM_LIMIT]), told[:ITEM_LIMIT]

    return ask


_OWN_NAMES = frozenset(names_of(_Plain)) | {"__qualname__", "__annotations__", "__slots__", "__firstlineno__"}


def class_(value: object) -> tuple[tuple[int, ...], list[str]]:
    """A class holds its namespace, which its proxy refers to."""
    found = _referents(names_of(value))  # pyright: ignore[reportArgumentType]
    return (id(found[0]),) if found else (), ["p"]
