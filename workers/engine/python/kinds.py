"""How objects of each type refer to others, and how that is read without changing them.

A kind says which words of an object are watched (`words`, in words from its start, beyond count and type), and how its
references are found when they must be asked for (`ask`): through C functions that run no code of the snippet.
Labels of references begin with a letter: n name, c variable in a cell, s stack, i item, k key, v value under a key,
a attribute, d defaults, o closure, f function, x anything else.
"""

from __future__ import annotations

import array
import collections
import functools
import os
import types
import weakref

import safe_repr
from asking import anything, class_, followed_items, instance, items, nothing, pairs
from classes import derives, face_of, is_any, is_collected, is_heap_type, module_of, names_of
from frames import CELL
from generators import GENERATORS, held_by_frame, held_by_generator
from kind import Kind
from memory import WORD, WORDS, offset_of
from script import FILE_NAME


class _Plain:
    pass


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


def _text_words() -> tuple[int]:
    """Where a str keeps its length, which changes in the same object where CPython adds to it in place."""
    samples = ["x" * length for length in (37, 41, 53)]
    return (next(i for i in range(2, 5) if all(WORDS[id(text) // WORD + i] == len(text) for text in samples)),)


_FUNCTION, _METHOD = _function_words(), _method_words()
LIST = _list_words()

_SPECIAL: dict[int, Kind] = {
    id(list): Kind(list, "list", LIST),
    id(tuple): Kind(tuple, "tuple", ask=followed_items, constant=True),
    id(dict): Kind(dict, "dict", ask=pairs),
    id(set): Kind(set, "set", ask=items),
    id(frozenset): Kind(frozenset, "frozenset", ask=items, constant=True),
    id(collections.deque): Kind(collections.deque, "deque", ask=items),
    id(collections.OrderedDict): Kind(collections.OrderedDict, "dict", ask=pairs),
    id(types.CellType): Kind(types.CellType, "cell", (CELL,), ["c"]),
    id(types.FunctionType): Kind(types.FunctionType, "function", tuple(_FUNCTION.values()), list(_FUNCTION)),
    id(types.MethodType): Kind(types.MethodType, "method", tuple(_METHOD.values()), list(_METHOD)),
    id(str): Kind(str, "leaf", _text_words(), fluid=True),
    id(bytearray): Kind(bytearray, "leaf", ask=nothing, fluid=True),
    id(array.array): Kind(array.array, "leaf", ask=nothing, fluid=True),
    id(functools.partial): Kind(functools.partial, "inside", ask=anything),
}
_LIBRARY_FUNCTION = Kind(types.FunctionType, "leaf")
#: Of what runs the snippet: a traceback leads there.
_FRAME_BELOW = Kind(types.FrameType, "leaf")
#: Where the instances of these modules' classes lead is no snippet's memory: loops, locks, streams.
_MACHINERY = frozenset(
    "abc _abc _weakrefset typing dataclasses re _sre inspect asyncio _asyncio threading _thread concurrent contextvars "
    "_contextvars selectors socket io _io logging importlib _frozen_importlib _frozen_importlib_external".split()
)
_OUR_MODULES = frozenset(os.path.splitext(name)[0] for name in os.listdir(os.path.dirname(os.path.abspath(__file__))))
_UNASKED = (types.ModuleType, types.CodeType, types.BuiltinFunctionType, types.MethodDescriptorType)
_UNASKED += (types.WrapperDescriptorType, types.GetSetDescriptorType, types.MemberDescriptorType)
#: By the address of a class: its kind, and what told it from another class at the same place.
_known: dict[int, tuple[Kind, tuple[int, ...]]] = {}


def kind_of(cls: type) -> Kind:
    """No class is held for it, and none is weakly referred to: a snippet may count both."""
    face = face_of(id(cls)) if is_heap_type(cls) else ()
    known = _known.get(id(cls))
    if known is not None and known[1] == face:
        return known[0]
    kind = _make(cls)
    _known[id(cls)] = (kind, face)
    return kind


def _is_ours(cls: type) -> bool:
    """A snippet that looks around in the process may come upon the tracer, which must not follow itself."""
    module = names_of(cls).get("__module__")
    return type(module) is str and module in _OUR_MODULES


def kind_of_object(value: object) -> Kind:
    """A function of the library is no more than its name here: its closure is no snippet's memory."""
    if type(value) is types.FunctionType and value.__code__.co_filename != FILE_NAME:
        return _LIBRARY_FUNCTION
    if type(value) is types.FrameType and value.f_code.co_filename != FILE_NAME:
        return _FRAME_BELOW
    return kind_of(type(value))


def known_class(address: int) -> Kind | None:
    """The kind of the class at an address, when it is one of the snippet's whose instances were met."""
    known = _known.get(address)
    return known[0] if known is not None and known[0].shape == "instance" and known[1] == face_of(address) else None


def _make(cls: type) -> Kind:
    if id(cls) in _SPECIAL:
        return _SPECIAL[id(cls)]
    if module_of(cls) in _MACHINERY or _is_ours(cls) or derives(cls, weakref.ref):
        return Kind(cls, "leaf")
    if derives(cls, type):
        return Kind(cls, "class", ask=class_)
    if is_any(cls, GENERATORS):
        return Kind(cls, "generator", ask=held_by_generator)
    if cls is types.FrameType:
        return Kind(cls, "frame", ask=held_by_frame)
    if is_any(cls, _UNASKED) or not is_collected(cls):
        return Kind(cls, "leaf")
    if derives(cls, dict):
        return Kind(cls, "dict", ask=pairs)
    if is_any(cls, (staticmethod, classmethod, property)):
        return Kind(cls, "inside", ask=anything, constant=True)
    if is_heap_type(cls) and "__module__" in names_of(cls):
        return Kind(cls, "instance", ask=instance(cls), fluid=derives(cls, BaseException))
    return Kind(cls, "inside", ask=anything, fluid=derives(cls, BaseException))


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
