"""What the names of a program lead to when it has run.

python structure_oracle.py < PROGRAM -> one JSON line {"names": {name: REF}, "objects": [{"type", "places": {label:
REF}}]}, where REF is {"value": repr} or {"object": index}. Places: items by number or by the key's repr, attributes,
defaults, closures, cells ("" is what a cell holds), the names of a generator that waits. Found by `vars`, `getattr` and
the like alone. Of functions, classes and modules only what these places say.
"""

from __future__ import annotations

import contextlib
import inspect
import io
import json
import sys
import types
from collections import deque

_VALUES = (int, float, complex, str, bytes, bool, type(None))
_objects: list[dict[str, object]] = []
_known: dict[int, int] = {}
_kept: list[object] = []


def _ref(value: object) -> dict[str, object]:
    if type(value) in _VALUES:
        return {"value": repr(value)}
    if id(value) not in _known:
        _known[id(value)] = len(_objects)
        _kept.append(value)
        entry: dict[str, object] = {"type": type(value).__name__}
        _objects.append(entry)
        entry["places"] = {label: _ref(target) for label, target in _places(value)}
    return {"object": _known[id(value)]}


def _places(value: object) -> list[tuple[str, object]]:
    if isinstance(value, (list, tuple, deque)):
        return [(str(i), item) for i, item in enumerate(value)]
    if isinstance(value, dict):
        return [(repr(key), item) for key, item in value.items()]
    if isinstance(value, types.CellType):
        try:
            return [("", value.cell_contents)]
        except ValueError:
            return []
    if isinstance(value, types.FunctionType):
        return _parts(value)
    if isinstance(value, types.GeneratorType):
        frame = value.gi_frame
        return [] if frame is None else [(name, held) for name, held in frame.f_locals.items() if name[0] != "."]
    if isinstance(value, type):
        return [] if value.__module__ != "__main__" else _data(value)
    return _attributes(value)


def _parts(function: types.FunctionType) -> list[tuple[str, object]]:
    defaults = function.__defaults__ or ()
    parameters = list(inspect.signature(function).parameters)[: function.__code__.co_argcount]
    named = list(zip(parameters[len(parameters) - len(defaults) :], defaults))
    return named + list(zip(function.__code__.co_freevars, function.__closure__ or ()))


def _data(cls: type) -> list[tuple[str, object]]:
    code = (types.FunctionType, staticmethod, classmethod, property, types.MemberDescriptorType)
    return [(name, held) for name, held in vars(cls).items() if name[:2] != "__" and not isinstance(held, code)]


def _attributes(value: object) -> list[tuple[str, object]]:
    found = list(getattr(value, "__dict__", {}).items())
    for cls in type(value).__mro__:
        for name in getattr(cls, "__slots__", ()):
            if hasattr(value, name):
                found.append((name, getattr(value, name)))
    return found


def main() -> None:
    program = sys.stdin.read()
    names: dict[str, object] = {"__name__": "__main__"}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(program, "program", "exec"), names)  # noqa: S102 - the program is the tests' own
    own = {
        name: value
        for name, value in names.items()
        if name[:2] != "__" and not isinstance(value, (types.ModuleType, types.BuiltinFunctionType))
    }
    print(json.dumps({"names": {name: _ref(value) for name, value in own.items()}, "objects": _objects}))


main()
