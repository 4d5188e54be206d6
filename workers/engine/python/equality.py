"""Whether two objects are equal, where that can be found out without running a line of the snippet."""

from __future__ import annotations

import gc
import types
import weakref

from layout import mro, names_of

_MOST_OBJECTS = 5_000
_referents = gc.get_referents
#: They hand the question on to an object that `gc.get_referents` does not show.
_DELEGATES = (weakref.ReferenceType, weakref.ProxyType, weakref.CallableProxyType)
_object_eq = object.__dict__["__eq__"]


def equal(left: object, right: object) -> bool | None:
    """`left == right`; None where a class of the snippet would have to be asked, or too much would."""
    try:
        if not _is_builtin(left) or not _is_builtin(right):
            return None
        answer = left == right
    except Exception:  # noqa: BLE001 - recursion too deep, or a library's own refusal
        return None
    return answer if type(answer) is bool else None


def is_compared_by_identity(value: object) -> bool:
    """Whether no class of `value` but `object` answers `==`."""
    return _asked(type(value)) is _object_eq


def _asked(kind: type) -> object:
    return next((names_of(base)["__eq__"] for base in mro(kind) if "__eq__" in names_of(base)), None)


def _is_builtin(root: object) -> bool:
    """Whether everything that a comparison could ask, `root` and what it holds, answers in C."""
    seen = {id(root)}
    todo = [root]
    while todo:
        value = todo.pop()
        kind = type(value)
        asked = _asked(kind)
        if type(asked) is not types.WrapperDescriptorType or issubclass(kind, _DELEGATES):
            return False
        if asked is _object_eq:
            continue
        for found in _referents(value):
            if id(found) not in seen and not issubclass(type(found), type):
                seen.add(id(found))
                todo.append(found)
        if len(seen) > _MOST_OBJECTS:
            return False
    return True
