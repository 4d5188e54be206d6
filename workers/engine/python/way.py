"""The way from a root, a name of the module or of a library's, to an object: the shortest that holds it."""

from __future__ import annotations

import gc
import sys
import time
import types
from typing import Any, NamedTuple

from classes import is_heap_type, module_of
from references import references_of
from safe_repr import safe_repr, type_name
from script import FILE_NAME

_MOST_VISITED = 400_000
_SECONDS = 0.4
_LENGTH_LIMIT = 24

_referents = gc.get_referents
_now = time.process_time
_module_names: Any = vars(types.ModuleType)["__dict__"].__get__


class Way(NamedTuple):
    """`root`: `names`, `library`, or `nothing` where no way was found. `steps`: first the root's name."""

    root: str
    steps: list[dict[str, object]]


def way_to(target: object, names: dict[str, object], hidden: set[int]) -> Way:
    """`hidden`: addresses of what is ours, which holds nothing."""
    found = _search([names], target, hidden, stays=True)
    if found is not None:
        return Way("names", _told(found))
    modules = [
        (_module_names(module, types.ModuleType), name)
        for name, module in list(sys.modules.items())
        if type(module) is types.ModuleType and name != "__main__" and type(name) is str
    ]
    found = _search([namespace for namespace, _ in modules], target, hidden | {id(names)}, stays=False)
    if found is None:
        return Way("nothing", [])
    name = next(name for namespace, name in modules if namespace is found[0])
    steps = _told(found)
    if steps:
        steps[0]["label"] = f"{name}{steps[0]['label'] or ''}"
    return Way("library", steps)


def _search(roots: list[Any], target: object, hidden: set[int], stays: bool) -> list[object] | None:
    """Breadth first; the objects from a root to the target. `stays`: goes into nothing of a library."""
    came_from: dict[int, Any] = {id(root): None for root in roots}
    level: list[Any] = list(roots)
    deadline = _now() + _SECONDS
    wanted = id(target)
    while level:
        following: list[Any] = []
        for value in level:
            for part in _referents(value):
                address = id(part)
                if address in came_from or address in hidden:
                    continue
                came_from[address] = value
                if address == wanted:
                    return _back(part, came_from)
                if type(part) is not types.ModuleType and not (stays and _is_library(part)):
                    following.append(part)
        if len(came_from) > _MOST_VISITED or _now() > deadline:
            return None
        level = following
    return None


def _is_library(value: object) -> bool:
    if type(value) is types.FunctionType:
        return value.__code__.co_filename != FILE_NAME
    if issubclass(type(value), type):
        cls: Any = value
        return not is_heap_type(cls) or module_of(cls) != "__main__"
    return False


def _back(value: object, came_from: dict[int, Any]) -> list[object]:
    way = [value]
    while came_from[id(way[-1])] is not None:
        way.append(came_from[id(way[-1])])
    return way[::-1]


def _told(way: list[object]) -> list[dict[str, object]]:
    """Each object behind the namespace, with how the one before refers to it: of the first that is its name."""
    steps: list[dict[str, object]] = []
    for owner, value in zip(way, way[1 : _LENGTH_LIMIT + 1]):
        label = _label(owner, value)
        steps.append({"label": label, "type": type_name(value), "repr": safe_repr(value), **_facts(value)})
    return steps


def _label(owner: object, part: object) -> str | None:
    if type_name(owner) == "_lru_cache_wrapper":
        return "its cache" if type(part) is dict else None
    if type(owner) is list:
        return next(f"[{place}]" for place, item in enumerate(owner) if item is part)
    if type(owner) is dict and any(key is part for key in dict.keys(owner)):  # pyright: ignore[reportUnknownVariableType]
        return "key"
    return next((label for address, label in references_of(owner) if address == id(part) and label), None)


def _facts(value: object) -> dict[str, object]:
    """Of a cache of functools: how many results it has room for (null: any number), and how many it has."""
    if type_name(value) != "_lru_cache_wrapper":
        return {}
    information = vars(type(value))["cache_info"](value)
    return {"cache": {"most": information.maxsize, "now": information.currsize}}
