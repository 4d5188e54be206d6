"""`sys.getsizeof` for any object; a class of the snippet that answers itself is asked under a limit."""

from __future__ import annotations

import sys
from types import FrameType, MethodDescriptorType
from typing import Any

from layout import before_bytes, mro, names_of

_STEPS = 50_000
_MOST = 1 << 53

_getsizeof = sys.getsizeof
_gettrace = sys.gettrace
_settrace = sys.settrace
_object_size = object.__sizeof__
#: By the id of the type, which is kept beside the answer: a metaclass of the snippet is not asked for a hash.
_builtin: dict[int, tuple[type, bool]] = {}


class _TooLong(BaseException):
    pass


def forget() -> None:
    """Lets the snippet's classes go, so that what they hold can still be finalized."""
    _builtin.clear()


def is_builtin(kind: type) -> bool:
    """Whether `__sizeof__` of a type is C, so that asking it runs no line of the snippet."""
    known = _builtin.get(id(kind))
    if known is None:
        found = next((names_of(base)["__sizeof__"] for base in mro(kind) if "__sizeof__" in names_of(base)), None)
        known = _builtin[id(kind)] = kind, type(found) is MethodDescriptorType
    return known[1]


def size_of(value: object) -> int:
    """Bytes, as `sys.getsizeof` says; what C says where a class's own answer raises, takes too long or is no size."""
    if is_builtin(type(value)):
        return _getsizeof(value)
    asked = asked_size(value)
    return builtin_size(value) if asked is None else asked


def builtin_size(value: object) -> int:
    """What `sys.getsizeof` would say if the class did not answer itself."""
    for base in mro(type(value)):
        found = names_of(base).get("__sizeof__")
        if type(found) is MethodDescriptorType:
            return found(value) + before_bytes(type(value))
    return _object_size(value) + before_bytes(type(value))


def asked_size(value: object) -> int | None:
    """What a class of the snippet answers; None when it raises or takes more than _STEPS steps."""
    steps = 0

    def watch(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal steps
        frame.f_trace_opcodes = True  # a loop on one line may have no line events
        steps += 1
        if steps > _STEPS:
            raise _TooLong
        return watch

    before = _gettrace()
    _settrace(watch)
    try:
        size = _getsizeof(value)
    except BaseException:  # noqa: BLE001 - the snippet's own code may raise anything
        return None
    finally:
        _settrace(before)
    return size if size < _MOST else None
