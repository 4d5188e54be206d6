"""Facts about classes, without asking a metaclass of the snippet for anything."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Mapping
from typing import Any

from memory import WORD, WORDS, offset_of

_ready_mro = type.__dict__["__mro__"].__get__
_namespace = type.__dict__["__dict__"].__get__
_module = type.__dict__["__module__"].__get__
flags_of = type.__dict__["__flags__"].__get__
basic_size_of = type.__dict__["__basicsize__"].__get__


def mro_of(cls: type) -> tuple[type, ...]:
    """A type in C that was never used up to 3.9 has none yet."""
    return _ready_mro(cls) or (cls, object)


def names_of(cls: type) -> Mapping[str, Any]:
    """A class's own names; a type in C that was never used up to 3.9 has none yet."""
    return _namespace(cls) or {}


def is_any(cls: type, others: Iterable[type]) -> bool:
    """`cls in others` without asking for equality or a hash."""
    return any(cls is other for other in others)


def derives(cls: type, *bases: type) -> bool:
    return any(is_any(base, bases) for base in mro_of(cls))


def module_of(cls: type) -> str:
    """The top-level module of a class; of one in C, as its full name tells."""
    module = names_of(cls).get("__module__")
    name = module if type(module) is str else _module(cls)
    return name.partition(".")[0] if type(name) is str else ""


class _Slotted:
    __slots__ = ("slot",)


_BUILT_IN = (int, float, str, bytes, list, dict, set, tuple, object, type)
_built_in_flags = 0
for _built_in in _BUILT_IN:
    _built_in_flags |= flags_of(_built_in)
#: What the flags of a class made by a `class` statement say that no built-in type's do: Py_TPFLAGS_HEAPTYPE.
_HEAP_TYPE = flags_of(_Slotted) & ~_built_in_flags
#: What those of all containers say, and of no number or text: Py_TPFLAGS_HAVE_GC.
_COLLECTED = flags_of(list) & flags_of(dict) & flags_of(set) & flags_of(tuple) & ~(flags_of(int) | flags_of(str))


class _Plain:
    pass


_mro_at = offset_of(_Plain, mro_of(_Plain), 2, 120) or 0
_names_at = offset_of(_Plain, gc.get_referents(names_of(_Plain))[0], 2, 120) or 0
_name_at = offset_of(_Plain, _Plain.__name__, 2, 120) or 0


def face_of(address: int) -> tuple[int, ...]:
    """Words of the class at an address that tell it from another one there: its order of bases, its names, its name."""
    base = address // WORD
    return WORDS[base + _mro_at], WORDS[base + _names_at], WORDS[base + _name_at]


def is_heap_type(cls: type) -> bool:
    """Whether it was made at run time, as by a `class` statement."""
    return bool(flags_of(cls) & _HEAP_TYPE)


def is_collected(cls: type) -> bool:
    """Whether the collector knows its instances."""
    return bool(flags_of(cls) & _COLLECTED)
