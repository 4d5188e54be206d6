"""The analysis `sizeof`: the bytes of what a snippet's names are bound to, and of the value of its last expression.

One record an object, as the contract's SizedObject.
"""

from __future__ import annotations

import ast
import sys
import time
import warnings
from types import CodeType
from typing import NamedTuple

import allocator
import ending
import instances
import layout
import sizes
import walk
from channel import Channel
from parts import Measured, measure
from safe_repr import safe_repr, type_name
from script import FILE_NAME, fresh_main, remember_source, result_of, run_script
from sizes import size_of
from walk import children, is_left_out, reach

_MOST_OBJECTS = 300
_MOST_CHILDREN = 300
_MOST_CHILDREN_IN_ALL = 3_000
_MOST_REACHED = 2_000_000
_WALK_CPU_SECONDS = 1.2
_RECURSION_LIMIT = 1_000
#: commands/sizeof/things.ts knows a walk that was cut by this note.
_CUT = "Its contents are more than could be counted here."

_now = time.process_time
_set_recursion_limit = sys.setrecursionlimit
_settrace = sys.settrace
_no_warnings = warnings.catch_warnings
_ignore_warnings = warnings.simplefilter


class _Entry(NamedTuple):
    name: str | None
    value: object
    children: list[tuple[str | None, object]]


def run(job: dict[str, object], channel: Channel) -> dict[str, object]:
    """Runs `code` as a script and records what its names are bound to then. Returns the Result."""
    source = str(job["code"])
    main = fresh_main()
    names = vars(main)
    given = set(names)
    remember_source(source)
    head, last = _apart(source)
    error = run_script(head, main)
    value: object = None
    if error is None and last is not None:
        try:
            value = eval(last, names)
        except BaseException as raised:  # noqa: BLE001 - a snippet's own failure of any kind is a result
            trace = raised.__traceback__
            raised.__traceback__ = trace.tb_next if trace else None  # the first entry is this very frame
            error = raised
    result = result_of(error)
    error = None
    ending.wait_for_threads()
    _settrace(None)
    _set_recursion_limit(_RECURSION_LIMIT)
    new = [name for name in list(names) if name not in given and _is_shown(name, names[name])]
    bound: list[tuple[str | None, object]] = [(name, names[name]) for name in new]
    if value is not None and not is_left_out(type(value)):
        bound.append((None, value))
    _record(bound, channel)
    walk.forget()
    sizes.forget()
    return result


def _apart(source: str) -> tuple[str, CodeType | None]:
    """The program without its last expression, and that compiled by itself; the whole program if there is none."""
    try:
        with _no_warnings():
            _ignore_warnings("ignore")
            last = ast.parse(source).body[-1]
        if not isinstance(last, ast.Expr):
            return source, None
        code = compile(ast.Expression(last.value), FILE_NAME, "eval", dont_inherit=True)
    except Exception:  # noqa: BLE001 - a program that does not compile is told of by running it
        return source, None
    lines = source.encode().splitlines(keepends=True)
    before = b"".join(lines[: last.lineno - 1]) + lines[last.lineno - 1][: last.col_offset]
    return before.decode(), code


def _is_shown(name: object, value: object) -> bool:
    if type(name) is not str or (name.startswith("__") and name.endswith("__")):
        return False
    return not is_left_out(type(value))


def _record(bound: list[tuple[str | None, object]], channel: Channel) -> None:
    if len(bound) > _MOST_OBJECTS:
        channel.truncated("objects")
    entries: list[_Entry] = []
    left = _MOST_CHILDREN_IN_ALL
    for name, value in bound[:_MOST_OBJECTS]:
        most = min(_MOST_CHILDREN, left)
        found = children(value, most + 1)
        if len(found) > most:
            channel.truncated("objects")
        left -= len(found[:most])
        entries.append(_Entry(name, value, found[:most]))
    wanted = {id(child) for entry in entries for _, child in entry.children}
    reached_from: dict[int, set[int]] = {address: set() for address in wanted}
    deep: dict[int, tuple[int, bool]] = {}
    deadline = _now() + _WALK_CPU_SECONDS
    for entry in sorted(entries, key=lambda entry: size_of(entry.value)):  # a giant does not starve the others
        root = id(entry.value)
        if root not in deep:
            reached = reach(entry.value, _MOST_REACHED, deadline)
            deep[root] = reached.deep, reached.whole
            for address in wanted & reached.ids:
                reached_from[address].add(root)
    if not all(whole for _, whole in deep.values()):
        channel.truncated("objects")
    for entry in entries:
        size, whole = deep[id(entry.value)]
        channel.record(_sized(entry, size, whole, reached_from))


def _sized(entry: _Entry, deep: int, whole: bool, reached_from: dict[int, set[int]]) -> dict[str, object]:
    value = entry.value
    measured = _measured(value)
    notes = list(measured.notes)
    if not whole:
        notes.append(_CUT)
    return {
        "name": entry.name,
        "id": str(id(value)),
        "type": type_name(value),
        "repr": safe_repr(value),
        "getsizeof": measured.getsizeof,
        "deep": deep,
        "footprint": measured.footprint,
        "parts": _parts(measured.parts),
        "beyond": _parts(measured.beyond),
        "children": [
            {
                "label": label,
                "type": type_name(child),
                "repr": safe_repr(child),
                "getsizeof": size_of(child),
                "id": str(id(child)),
                "shared": bool(reached_from[id(child)] - {id(value)}),
            }
            for label, child in entry.children
        ],
        "notes": notes,
    }


def _measured(value: object) -> Measured:
    """One honest part where an object defeats the probes."""
    try:
        return measure(value)
    except Exception:  # noqa: BLE001 - a thread of the snippet may change what is being measured
        size = size_of(value)
        return Measured(size, size, [("all of its bytes", size, "field")], [], ["Its bytes could not be told apart."])


def _parts(parts: list[tuple[str, int, str]]) -> list[dict[str, object]]:
    return [{"label": label, "bytes": size, "role": role} for label, size, role in parts]


def probes() -> dict[str, object]:
    return {
        "pymalloc": "missing" if allocator.POOLS is None else f"pools of {allocator.POOLS.size} bytes",
        "largest pymalloc block": 0 if allocator.POOLS is None else allocator.POOLS.largest,
        "collector's header": layout.GC_HEADER,
        "attributes without a dict": instances.WHERE,
    }
