"""Text for any object, made without running a line of the snippet's code and without changing the object.

Only exact built-in types are shown by value; whatever a class of the snippet could answer itself is shown by its type.
"""

from __future__ import annotations

import array
import collections
import datetime
import decimal
import fractions
import itertools
import types
from typing import Any, Callable

from layout import tuple_items

#: Characters of a repr; what is longer ends in an ellipsis.
REPR_CHARACTERS = 80
_ITEMS = 24
_DEPTH = 4
_INT_BITS = 512
_ELLIPSIS = "\u2026"

_islice = itertools.islice
_type_name: Any = vars(type)["__name__"].__get__
_exception_args: Any = vars(BaseException)["args"].__get__
_module_names: Any = vars(types.ModuleType)["__dict__"].__get__
_function_name: Any = vars(types.FunctionType)["__name__"].__get__

_PLAIN = {bool, float, complex, type(None), type(Ellipsis), type(NotImplemented), decimal.Decimal}
_PLAIN |= {datetime.date, datetime.timedelta, datetime.timezone}
_BRACKETS: dict[type, str] = {list: "[]", tuple: "()", set: "{}", frozenset: "{}", collections.deque: "[]"}
_PLAIN_IDS = {id(kind) for kind in _PLAIN}
_BRACKET_IDS = {id(kind) for kind in _BRACKETS}


def type_name(value: object) -> str:
    """The name of an object's real type; `__class__` is not asked."""
    return name_of_type(type(value))


def name_of_type(kind: type) -> str:
    return _type_name(kind, type(kind))


def safe_repr(value: object) -> str:
    """At most REPR_CHARACTERS characters; never raises."""
    try:
        text = _show(value, _DEPTH, set())
    except Exception:  # noqa: BLE001 - another thread may change what is being read
        text = f"<{type_name(value)}>"
    return text if len(text) <= REPR_CHARACTERS else text[: REPR_CHARACTERS - 1] + _ELLIPSIS


def _show(value: object, depth: int, above: set[int]) -> str:
    kind = type(value)
    if id(kind) in _PLAIN_IDS:  # a metaclass of the snippet is not asked for a hash
        return repr(value)
    if id(kind) in _BRACKET_IDS or kind is dict:
        if id(value) in above or depth == 0:
            return _ELLIPSIS
        above.add(id(value))
        text = _show_container(value, depth - 1, above)
        above.discard(id(value))
        return text
    show = _SHOW_BY_ID.get(id(kind))
    if show is not None:
        return show(value)
    if issubclass(kind, type):
        return f"<class {_type_name(value, kind)!r}>"
    if issubclass(kind, BaseException):
        return _show_exception(value, depth, above)
    return f"<{type_name(value)} object>"


def _show_container(value: object, depth: int, above: set[int]) -> str:
    kind = type(value)
    if isinstance(value, dict):
        count = dict.__len__(value)
        pairs = _islice(dict.items(value), _ITEMS)
        texts = (f"{_show(key, depth, above)}: {_show(item, depth, above)}" for key, item in pairs)
        return "{" + _joined(texts, count) + "}"
    count = len(value)  # type: ignore[arg-type]
    brackets = _BRACKETS[kind]
    if kind is tuple and 0 in tuple_items(value, _ITEMS):
        return "(\u2026)"  # an iterator's own, which holds nothing at some places
    texts = (_show(item, depth, above) for item in _islice(value, _ITEMS))  # type: ignore[call-overload]
    inside = _joined(texts, count)
    if kind is tuple and count == 1:
        inside += ","
    if kind is set and not count:
        return "set()"
    shown = brackets[0] + inside + brackets[1]
    if kind is frozenset:
        return f"frozenset({shown if count else ''})"
    return f"deque({shown})" if kind is collections.deque else shown


def _joined(texts: itertools.chain[str] | object, count: int) -> str:
    parts: list[str] = []
    length = 0
    for text in texts:  # type: ignore[attr-defined]
        parts.append(text)
        length += len(text) + 2
        if length > REPR_CHARACTERS:
            break
    if len(parts) < count:
        parts.append(_ELLIPSIS)
    return ", ".join(parts)


def _show_int(value: int) -> str:
    return repr(value) if value.bit_length() <= _INT_BITS else f"<int of {value.bit_length():,} bits>"


def _show_exception(value: object, depth: int, above: set[int]) -> str:
    arguments = _exception_args(value, type(value))
    if depth == 0 or id(value) in above:
        return _ELLIPSIS
    above.add(id(value))
    shown = ", ".join(_show(item, depth - 1, above) for item in arguments[:_ITEMS])
    above.discard(id(value))
    return f"{type_name(value)}({shown})"


def _show_datetime(value: object) -> str:
    zone = value.tzinfo  # type: ignore[attr-defined]
    return repr(value) if zone is None or type(zone) is datetime.timezone else f"<{type_name(value)} object>"


def _show_range(value: range) -> str:
    shown = ", ".join(_show_int(part) for part in (value.start, value.stop, value.step)[: 2 + (value.step != 1)])
    return f"range({shown})"


def _show_slice(value: slice) -> str:
    return f"slice({_show(value.start, 1, set())}, {_show(value.stop, 1, set())}, {_show(value.step, 1, set())})"


def _show_array(value: array.array[int]) -> str:
    head = repr(value[:_ITEMS])
    return head if len(value) <= _ITEMS else head[:-2] + f", {_ELLIPSIS}])"


def _show_module(value: types.ModuleType) -> str:
    name = _module_names(value, types.ModuleType).get("__name__")
    return f"<module {name!r}>" if type(name) is str else "<module>"


_SHOW: dict[type, Callable[..., str]] = {
    int: _show_int,
    str: lambda value: repr(value[: REPR_CHARACTERS + 1]),
    bytes: lambda value: repr(value[: REPR_CHARACTERS + 1]),
    bytearray: lambda value: repr(value[: REPR_CHARACTERS + 1]),
    range: _show_range,
    slice: _show_slice,
    datetime.datetime: _show_datetime,
    datetime.time: _show_datetime,
    array.array: _show_array,
    fractions.Fraction: lambda value: f"Fraction({_show_int(value.numerator)}, {_show_int(value.denominator)})",
    memoryview: lambda value: "<memory>",
    types.ModuleType: _show_module,
    types.FunctionType: lambda value: f"<function {_function_name(value, types.FunctionType)}>",
    types.BuiltinFunctionType: lambda value: f"<built-in function {value.__name__}>",
    object: lambda value: "<object>",
}
_SHOW_BY_ID = {id(kind): show for kind, show in _SHOW.items()}
