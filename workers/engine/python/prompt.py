"""What a program becomes when it is typed at the default prompt of this Python: entries, each compiled by itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple


class Entry(NamedTuple):
    """Text that is compiled by itself, and the line of the program it begins on."""

    source: str
    line: int


def _compiles_statements() -> bool:
    """Whether the default prompt compiles each statement by itself (3.13+) rather than each entered line."""
    try:
        from _pyrepl.console import InteractiveColoredConsole  # pyright: ignore[reportMissingImports]
    except ImportError:
        return False
    names: dict[str, object] = {}
    InteractiveColoredConsole(names).runsource("x = 10000000001; y = 10000000001")
    return names["x"] is not names["y"]


COMPILES_STATEMENTS = _compiles_statements()


def entries_of(source: str) -> Iterator[Entry]:
    """The entries of a program, in order. Raises SyntaxError."""
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    lines = source.split("\n")
    body = ast.parse(source).body
    number = 0
    while number < len(body):
        group = [body[number]]
        while number + len(group) < len(body) and _first_line(body[number + len(group)]) <= _last_line(group[-1]):
            group.append(body[number + len(group)])
        number += len(group)
        if COMPILES_STATEMENTS and len(group) > 1:
            for statement in group:
                text = ast.get_source_segment(source, statement) or ast.unparse(statement)
                yield Entry(text + "\n", statement.lineno)
        else:
            first = _first_line(group[0])
            yield Entry("\n".join(lines[first - 1 : _last_line(group[-1])]) + "\n", first)


def parse(entry: Entry) -> ast.Interactive:
    """The entry's tree, with the lines of the program."""
    tree: ast.Module | ast.Interactive = ast.parse(entry.source)
    ast.increment_lineno(tree, entry.line - 1)
    return ast.Interactive(tree.body)


def _first_line(statement: ast.stmt) -> int:
    decorators = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(decorator.lineno for decorator in decorators)])


def _last_line(statement: ast.stmt) -> int:
    return statement.end_lineno or statement.lineno
