"""How objects of each type refer to others, and how that is read without changing them.

A kind says which words of an object are watched (`words`, in words from its start, beyond count and type), and how its
references are found when they must be asked for (`ask`): through C functions that run no code of the snippet.
Labels of references begin with a letter: n name, c variable in a cell, s stack, i item, k key, v value under a key,
a attribute, d defaults, o closure, f function, x anything else.
"""

from __future__ import annotations

import collections
import functools
import gc
import sys
import types
import weakref
from collections.abc import Iterable, Mapping
from typing import Any, Callable

import attributes
import safe_repr
from frames import CELL
from generators import GENERATORS, held_by_frame, held_by_generator
from memory import WORD, WORDS, offset_of
from script import FILE_NAME

_referents = gc.get_referents
_getsizeof = sys.getsizeof
_ready_mro = type.__dict__["__mro__"].__get__
_namespace = type.__dict__["__dict__"].__get__
_flags = type.__dict__["__flags__"].__get__
_module = type.__dict__["__module__"].__get__
_basicsize = type.__dict__["__basicsize__"].__get__
_dict_keys, _dict_values = dict.keys, dict.values
_HEAP_TYPE = 1 << 9  # Py_TPFLAGS_HEAPTYPE, Include/object.h
_GC_TYPE = 1 << 14  # Py_TPFLAGS_HAVE_GC
#: Items of one container that are followed.
ITEM_LIMIT = 512

Ask = Callable[[object], "tuple[tuple[int, ...], list[str] | None]"]


#: Types of which the tracer itself makes objects all the time, maybe where one of the snippet's has just died.
_OURS = {list, tuple, dict, set, int, float, str, bytes, slice, range, type(iter([])), type(iter(())), type(iter({}))}
_OURS |= {type(iter({}.values())), type(iter({}.items())), type(iter(set())), map, zip, enumerate, types.MethodType}
_OURS |= {types.FunctionType, types.CellType, types.GeneratorType, memoryview, types.BuiltinFunctionType}
_OURS = {id(cls) for cls in _OURS}


def _mro(cls: type) -> tuple[type, ...]:
    """A type in C that was never used up to 3.9 has none yet."""
    return _ready_mro(cls) or (cls, object)


def _names_of(cls: type) -> Mapping[str, Any]:
    """A class's own names; a type in C that was never used up to 3.9 has none yet."""
    return _namespace(cls) or {}


def _is_any(cls: type, others: Iterable[type]) -> bool:
    """`cls in others` without asking a metaclass of the snippet for equality or a hash."""
    return any(cls is other for other in others)


def _derives(cls: type, *bases: type) -> bool:
    return any(_is_any(base, bases) for base in _mro(cls))


class Kind:
    """`shape` tells Node how to word it; `ask` is None where the watched words are the references themselves; `marks`:
    how many words after count and type tell one object from the next of its type."""

    __slots__ = ("ask", "constant", "labels", "marks", "name", "shape", "size", "words")

    def __init__(
        self,
        cls: type,
        shape: str,
        words: tuple[int, ...] = (),
        labels: list[str] | None = None,
        ask: Ask | None = None,
        constant: bool = False,
    ) -> None:
        self.name = safe_repr.name_of_type(cls)
        self.shape = shape
        self.words = words
        self.labels = labels
        self.ask = ask
        self.constant = constant
        self.size = _sizer(cls)
        self.marks = max(1, min(4, _basicsize(cls) // WORD - 2)) if id(cls) in _OURS else 0


def _sizer(cls: type) -> Callable[[object], int]:
    """`sys.getsizeof`, past a `__sizeof__` that the snippet wrote itself."""
    for base in _mro(cls):
        names = _names_of(base)
        if "__sizeof__" in names:
            measure = names["__sizeof__"]
            if isinstance(measure, (types.MethodDescriptorType, types.WrapperDescriptorType)):
                break
    else:
        return _getsizeof
    if measure is _names_of(cls).get("__sizeof__") or not _flags(cls) & _HEAP_TYPE:
        return _getsizeof
    header = GC_HEADER if _flags(cls) & _GC_TYPE else 0
    return lambda value: measure(value) + header


class _Plain:
    pass


GC_HEADER = _getsizeof([]) - [].__sizeof__()


def _items(value: object) -> tuple[tuple[int, ...], None]:
    return tuple(map(id, value))[:ITEM_LIMIT], None  # pyright: ignore[reportArgumentType]


def _pairs(value: object) -> tuple[tuple[int, ...], list[str]]:
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


def _anything(value: object) -> tuple[tuple[int, ...], list[str]]:
    found = _referents(value)
    targets = tuple(id(part) for part in found if not is_unfollowed(part))[:ITEM_LIMIT]
    return targets, ["x"] * len(targets)


def is_unfollowed(value: object) -> bool:
    """Whether it is a class or a module, which no trace follows; `__class__` is not asked."""
    cls = type(value)
    return cls is types.ModuleType or _derives(cls, type)


def _instance(cls: type) -> Ask:
    """Of a class of the snippet, which must not be held: its instances are known by its address alone."""
    kept_at = id(cls)
    slots = [
        (i, name)
        for i, base in enumerate(_mro(cls))
        for name, member in _names_of(base).items()
        if type(member) is types.MemberDescriptorType and _flags(base) & _HEAP_TYPE
    ]
    keeps = attributes.keeps_values(cls)
    base = next((base for base in _mro(cls) if base is list or base is tuple), None)
    given = _names_of(cls).get("_fields")
    fields = list(given) if base is tuple and type(given) is tuple else []

    def ask(value: object) -> tuple[tuple[int, ...], list[str]]:
        labels: dict[int, list[str]] = {}
        if keeps:
            for name, target in attributes.inline_values(id(value), kept_at):
                labels.setdefault(target, []).append("a" + name)
        for i, name in slots:
            try:
                held = _names_of(_mro(type(value))[i])[name].__get__(value)
            except (AttributeError, KeyError, IndexError):
                continue
            labels.setdefault(id(held), []).append("a" + name)
        if base is not None:
            for i, item in enumerate(base.__iter__(value)):  # pyright: ignore[reportArgumentType]
                if i >= ITEM_LIMIT:
                    break
                labels.setdefault(id(item), []).append("a" + fields[i] if i < len(fields) else f"i{i}")
        targets, told = [], []
        for part in _referents(value):
            if id(part) == kept_at or is_unfollowed(part):
                continue
            own = labels.get(id(part))
            targets.append(id(part))
            told.append(own.pop(0) if own else "p" if type(part) is dict else "x")
        return tuple(targets[:ITEM_LIMIT]), told[:ITEM_LIMIT]

    return ask


_OWN_NAMES = frozenset(_names_of(_Plain)) | {"__qualname__", "__annotations__", "__slots__", "__firstlineno__"}


def _class(value: object) -> tuple[tuple[int, ...], list[str]]:
    """A class holds its namespace, which its proxy refers to."""
    found = _referents(_names_of(value))  # pyright: ignore[reportArgumentType]
    return (id(found[0]),) if found else (), ["p"]


def _function_words() -> dict[str, int]:
    cell = 1

    def sample(a: object = (), *, b: object = ()) -> object:
        return cell, a, b

    sample.attribute = 1  # pyright: ignore[reportFunctionMemberAccess]
    parts = {"d": sample.__defaults__, "x": sample.__kwdefaults__, "o": sample.__closure__, "p": sample.__dict__}
    found = {label: offset_of(sample, part, 2, 24) for label, part in parts.items()}
    return {label: offset for label, offset in found.items() if offset is not None}


def _method_words() -> dict[str, int]:
    sample = _Plain()
    method = types.MethodType(_function_words, sample)
    found = {"f": offset_of(method, _function_words, 2, 8), "aself": offset_of(method, sample, 2, 8)}
    return {label: offset for label, offset in found.items() if offset is not None}


def _list_words() -> tuple[int, int]:
    """Where a list keeps its length and the address of its items."""
    marks = [object(), object(), object()]
    base = id(marks) // WORD
    length = next(i for i in range(2, 6) if WORDS[base + i] == len(marks))
    for i in range(2, 6):
        pointer = WORDS[base + i]
        if pointer > 1 << 16 and pointer % WORD == 0 and WORDS[pointer // WORD] == id(marks[0]):
            return length, i
    raise SystemError("no items found in a list")


_FUNCTION, _METHOD = _function_words(), _method_words()
LIST = _list_words()

_SPECIAL: dict[int, Kind] = {
    id(list): Kind(list, "list", LIST),
    id(tuple): Kind(tuple, "tuple", ask=_items, constant=True),
    id(dict): Kind(dict, "dict", ask=_pairs),
    id(set): Kind(set, "set", ask=_items),
    id(frozenset): Kind(frozenset, "frozenset", ask=_items, constant=True),
    id(collections.deque): Kind(collections.deque, "deque", ask=_items),
    id(collections.OrderedDict): Kind(collections.OrderedDict, "dict", ask=_pairs),
    id(types.CellType): Kind(types.CellType, "cell", (CELL,), ["c"]),
    id(types.FunctionType): Kind(types.FunctionType, "function", tuple(_FUNCTION.values()), list(_FUNCTION)),
    id(types.MethodType): Kind(types.MethodType, "method", tuple(_METHOD.values()), list(_METHOD)),
    id(functools.partial): Kind(functools.partial, "inside", ask=_anything),
}
_LIBRARY_FUNCTION = Kind(types.FunctionType, "leaf")
#: Where the instances of these modules' classes lead is no snippet's memory: loops, locks, streams.
_MACHINERY = frozenset(
    "abc _abc _weakrefset typing dataclasses re _sre inspect asyncio _asyncio threading _thread concurrent contextvars "
    "_contextvars selectors socket io _io logging importlib _frozen_importlib _frozen_importlib_external".split()
)
_OUR_MODULES = frozenset(
    "channel child collector constants graph hook monitoring nodes plan roots statements threads tracer".split()
)
_UNASKED = (types.ModuleType, types.CodeType, types.BuiltinFunctionType, types.MethodDescriptorType)
_UNASKED += (types.WrapperDescriptorType, types.GetSetDescriptorType, types.MemberDescriptorType)
_known: dict[int, tuple[Kind, weakref.ref[type]]] = {}


def kind_of(cls: type) -> Kind:
    known = _known.get(id(cls))
    if known is not None and known[1]() is cls:
        return known[0]
    kind = _make(cls)
    _known[id(cls)] = (kind, weakref.ref(cls))
    return kind


def _is_ours(cls: type) -> bool:
    """A snippet that looks around in the process may come upon the tracer, which must not follow itself."""
    module = _names_of(cls).get("__module__")
    return type(module) is str and module in _OUR_MODULES


def _module_of(cls: type) -> str:
    """The top-level module of a class; of one in C, as its full name tells."""
    module = _names_of(cls).get("__module__")
    name = module if type(module) is str else _module(cls)
    return name.partition(".")[0] if type(name) is str else ""


def kind_of_object(value: object) -> Kind:
    """A function of the library is no more than its name here: its closure is no snippet's memory."""
    if type(value) is types.FunctionType and value.__code__.co_filename != FILE_NAME:
        return _LIBRARY_FUNCTION
    return kind_of(type(value))


def known_class(address: int) -> Kind | None:
    """The kind of the class at an address, when it is one of the snippet's whose instances were met."""
    known = _known.get(address)
    return known[0] if known is not None and known[1]() is not None and known[0].shape == "instance" else None


def _make(cls: type) -> Kind:
    if id(cls) in _SPECIAL:
        return _SPECIAL[id(cls)]
    if _module_of(cls) in _MACHINERY or _is_ours(cls) or _derives(cls, weakref.ref):
        return Kind(cls, "leaf")
    if _derives(cls, type):
        return Kind(cls, "class", ask=_class)
    if _is_any(cls, GENERATORS):
        return Kind(cls, "generator", ask=held_by_generator)
    if cls is types.FrameType:
        return Kind(cls, "frame", ask=held_by_frame)
    if _is_any(cls, _UNASKED) or not _flags(cls) & _GC_TYPE:
        return Kind(cls, "leaf")
    if _derives(cls, dict):
        return Kind(cls, "dict", ask=_pairs)
    if _is_any(cls, (staticmethod, classmethod, property)):
        return Kind(cls, "inside", ask=_anything, constant=True)
    if _flags(cls) & _HEAP_TYPE and "__module__" in _names_of(cls):
        return Kind(cls, "instance", ask=_instance(cls))
    return Kind(cls, "inside", ask=_anything)


def text_of(kind: Kind, value: object) -> str:
    """What Node cannot word from the references alone."""
    if kind.shape in ("list", "tuple", "dict", "set", "frozenset", "deque", "cell"):
        return ""
    return safe_repr.safe_repr(value)


def parts_of(kind: Kind, value: object) -> dict[str, list[str]] | None:
    """Of a function: the variables of its closure, and the parameters that have defaults, each in order."""
    if type(value) is not types.FunctionType:
        return None
    code = value.__code__
    defaults = value.__defaults__ or ()
    parameters = code.co_varnames[code.co_argcount - len(defaults) : code.co_argcount]
    return {"free": list(code.co_freevars), "defaults": list(parameters)}
