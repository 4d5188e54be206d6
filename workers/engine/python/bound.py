"""The sizes of what a compared snippet bound: each object, and one item of a list of many."""

from __future__ import annotations

import gc
import time

import instances
import layout
import sizes
import walk
from channel import Channel
from parts import measure
from safe_repr import safe_repr, type_name
from sizes import size_of
from walk import is_left_out, reach

_MOST_BOUND = 12
_MOST_REACHED = 400_000
_WALK_CPU_SECONDS = 0.25

_cpu = time.process_time
_len, _referents = len, gc.get_referents


def tell(names: dict[str, object], new: list[str], channel: Channel) -> None:
    """A record for what each of the names `new` is bound to, and one for an item of the first list that has such."""
    shown = [name for name in new if not name.startswith("__") and not is_left_out(type(names.get(name)))]
    if _len(shown) > _MOST_BOUND:
        channel.truncated("objects")
    deadline = _cpu() + _WALK_CPU_SECONDS
    for name in shown[:_MOST_BOUND]:
        channel.record({"is": "bound", "name": name, **_sized(names.get(name), deadline)})
    for name in shown[:_MOST_BOUND]:
        item = _item_of(names.get(name))
        if item is not None:
            count, value = item
            channel.record({"is": "each", "name": name, "count": count, **_sized(value, deadline)})
            break
    walk.forget()
    sizes.forget()


def _sized(value: object, deadline: float) -> dict[str, object]:
    reached = reach(value, _MOST_REACHED, deadline)
    told = {"type": type_name(value), "repr": safe_repr(value), **_bytes(value)}
    return {**told, "deep": reached.deep if reached.whole else None}


def _bytes(value: object) -> dict[str, object]:
    """Its size alone where an object defeats the probes, as one does that a thread changes meanwhile."""
    try:
        return _told(value)
    except Exception:  # noqa: BLE001 - the contents of another thread's object may change at any time
        size = size_of(value)
        return {"instance": None, "getsizeof": size, "block": size, "dict": 0}


def _told(value: object) -> dict[str, object]:
    """`block`: all that the allocators gave for it alone, with the dict that holds nothing but its attributes;
    `instance`: what one of a class of the snippet's own can have, None elsewhere."""
    measured = measure(value)
    own = _own_dict(value)
    kind = type(value)
    module = layout.names_of(kind).get("__module__")
    has = {"dict": bool(layout.dict_offset(kind)), "weakref": bool(layout.weakref_offset(kind))}
    return {
        "instance": has if type(module) is str and module == "__main__" else None,
        "getsizeof": measured.getsizeof,
        "block": measured.footprint + (0 if own is None else measure(own).footprint),
        "dict": 0 if own is None else size_of(own),
    }


def _own_dict(value: object) -> dict[object, object] | None:
    """The `__dict__` of an instance, where it has one in memory."""
    kind = type(value)
    if not layout.dict_offset(kind) or issubclass(kind, dict):
        return None
    stored = instances.values_of(value)
    found = [child for child in _referents(value) if type(child) is dict]
    return found[-1] if stored is None and found else None


def _item_of(value: object) -> tuple[int, object] | None:
    """How many items a list or tuple has, and the last one, where the last two are two objects of one type."""
    if type(value) is not list and type(value) is not tuple:
        return None
    count = _len(value)  # type: ignore[arg-type]
    if count < 2:
        return None
    last, other = value[-1], value[-2]  # type: ignore[index]
    if last is other or type(last) is not type(other) or is_left_out(type(last)):
        return None
    return count, last
