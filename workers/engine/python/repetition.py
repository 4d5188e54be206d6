"""What a run is, of a program that is to run again and again.

The last function of the module that can be called without arguments; else the statements behind the last definition,
which then go on with what the definitions before made; else the whole program, with names of its own each time.
"""

from __future__ import annotations

import ast
import types
import warnings
from typing import Callable, NamedTuple

from script import FILE_NAME, run_script

_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)
_no_warnings = warnings.catch_warnings
_ignore_warnings = warnings.simplefilter


class Unit(NamedTuple):
    """`name` of the function; `line` to `end` of the statements."""

    kind: str
    name: str | None
    line: int | None
    end: int | None
    run: Callable[[], object]


def unit_of(source: str, main: types.ModuleType) -> Unit:
    """After the program ran once in `main`."""
    with _no_warnings():
        _ignore_warnings("ignore")
        body = ast.parse(source).body
    names = vars(main)
    for statement in reversed(body):
        if isinstance(statement, ast.FunctionDef) and _takes_nothing(statement) and not _yields(statement):
            function = names.get(statement.name)
            if type(function) is types.FunctionType:
                return Unit("function", statement.name, statement.lineno, statement.end_lineno, function)
    last = max((place for place, one in enumerate(body) if isinstance(one, _DEFINITIONS)), default=-1)
    rest = body[last + 1 :]
    if last >= 0 and any(isinstance(part, ast.Call) for one in rest for part in ast.walk(one)):
        with _no_warnings():
            _ignore_warnings("ignore")
            code = compile(ast.Module(rest, []), FILE_NAME, "exec", dont_inherit=True)
        return Unit("lines", None, rest[0].lineno, rest[-1].end_lineno, lambda: exec(code, names))
    return Unit("program", None, None, None, lambda: _run_anew(source))


def _takes_nothing(function: ast.FunctionDef) -> bool:
    given = function.args
    named = len(given.posonlyargs) + len(given.args)
    return len(given.defaults) == named and None not in given.kw_defaults


def _yields(function: ast.FunctionDef) -> bool:
    """Calling a generator function runs nothing."""
    return any(isinstance(part, (ast.Yield, ast.YieldFrom)) for part in ast.walk(function))


def _run_anew(source: str) -> None:
    error = run_script(source, types.ModuleType("__main__"))
    if error is not None:
        raise error
