"""Which statement each instruction of a snippet belongs to.

A step of the trace is the start of a statement, not of a line: several statements on a line are several steps, and
an expression over several lines is one. From 3.11 on an instruction knows its column; before, the same source is
compiled once more with every statement on a line of its own and the two codes are laid side by side.
"""

from __future__ import annotations

import ast
import bisect
import dis
import sys
import types
import warnings
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from script import FILE_NAME

_HAS_COLUMNS = sys.version_info >= (3, 11)
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_HEADERS = tuple(getattr(ast, name) for name in ("ExceptHandler", "match_case") if hasattr(ast, name))
_BODIES = ("body", "cases", "handlers", "orelse", "finalbody")  # in the order of the source
_SKIPPED = frozenset(dis.opmap[name] for name in ("NOP", "EXTENDED_ARG", "CACHE") if name in dis.opmap)
_PROLOGUE = frozenset(
    dis.opmap[name]
    for name in ("RESUME", "MAKE_CELL", "COPY_FREE_VARS", "RETURN_GENERATOR", "RERAISE", "CACHE")
    if name in dis.opmap
)
_NOP = dis.opmap["NOP"]
#: A filter of warnings that ignores all.
_UNWARNED = ("ignore", None, Warning, None, 0)


class Statement(NamedTuple):
    """`line` to `end` is the statement, of a compound one its header; `scope` is the name it defines, if any;
    `leaves` is a `return`; `returns` is one of a constant, which looks like the one that the compiler adds; `matches`
    is a `case`."""

    line: int
    end: int
    scope: str | None
    leaves: bool
    returns: bool
    matches: bool


class Statements:
    """All statements of a source, in its order."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.all: list[Statement] = []
        self._starts: list[tuple[int, int]] = []
        self._ends: list[tuple[int, int]] = []
        self._found: dict[tuple[int, int], int | None] = {}
        self._paths: dict[int, tuple[int, ...]] = {}
        # The program itself is still to be compiled, and to warn of what it is.
        warnings.filters.insert(0, _UNWARNED)  # type: ignore[attr-defined] - `catch_warnings` takes as long as parsing
        try:
            tree = ast.parse(source, FILE_NAME)
            self._renumbered = None if _HAS_COLUMNS else _renumber(source)
        finally:
            warnings.filters.remove(_UNWARNED)  # type: ignore[attr-defined]
        for node in _walk(tree):
            first = min([node, *getattr(node, "decorator_list", [])], key=lambda part: getattr(part, "lineno", 1 << 30))
            line, column = _position(node, first)
            name = node.name if isinstance(node, _SCOPES) else None
            matches = type(node).__name__ == "match_case"
            leaves = isinstance(node, ast.Return)
            self.all.append(Statement(line, _header_end(node), name, leaves, _returns_constant(node), matches))
            self._starts.append((line, column))
            self._ends.append(_end(node))

    def of(self, code: types.CodeType) -> dict[int, int | None]:
        """{instruction offset: index of its statement}; None where it belongs to none of this code's own."""
        found = self._by_column(code) if self._renumbered is None else self._by_line(code)
        return {offset: None if self._is_own(index, code) else index for offset, index in found}

    def _is_own(self, index: int | None, code: types.CodeType) -> bool:
        """A function's or class's code begins with instructions that belong to its own header."""
        if index is None:
            return True
        statement = self.all[index]
        return statement.scope == code.co_name and statement.line == code.co_firstlineno

    def _by_column(self, code: types.CodeType) -> Iterator[tuple[int, int | None]]:
        raw = code.co_code
        for unit, (line, _, column, _) in enumerate(code.co_positions()):  # pyright: ignore[reportAttributeAccessIssue]
            if line is None or column is None or raw[unit * 2] in _PROLOGUE:
                yield unit * 2, None
            else:
                yield unit * 2, self._at(line, column)

    def _at(self, line: int, column: int) -> int | None:
        """The innermost statement around a place."""
        place = (line, column)
        if place not in self._found:
            i = bisect.bisect_right(self._starts, place) - 1
            while i >= 0 and self._ends[i] <= place:
                i -= 1
            self._found[place] = i if i >= 0 else None
        return self._found[place]

    def prepare(self, main: types.CodeType) -> None:
        """Up to 3.10: remembers where in the program each code object stands."""
        if self._renumbered is not None:
            self._paths = {id(code): path for path, code in _codes(main, ())}

    def _by_line(self, code: types.CodeType) -> Iterator[tuple[int, int | None]]:
        alone = Counter(statement.line for statement in self.all)
        first = {statement.line: index for index, statement in enumerate(self.all) if alone[statement.line] == 1}
        own = _lines(code)
        for offset in range(0, len(code.co_code), 2):
            if code.co_code[offset] == _NOP:  # the two codes may differ in these
                yield offset, first.get(own[offset])
        twin = (self._renumbered or {}).get(self._paths.get(id(code), (-1,)))
        mine = [i for i in range(0, len(code.co_code), 2) if code.co_code[i] not in _SKIPPED]
        if twin is not None:
            theirs = [i for i in range(0, len(twin.co_code), 2) if twin.co_code[i] not in _SKIPPED]
            if [code.co_code[i] for i in mine] == [twin.co_code[i] for i in theirs]:
                lines = _lines(twin)
                for offset, other in zip(mine, theirs):
                    yield offset, lines[other] - 1
                return
        for index, statement in reversed(list(enumerate(self.all))):
            first[statement.line] = index
        for offset in mine:
            yield offset, first.get(own[offset])


def _walk(node: ast.AST) -> Iterator[ast.AST]:
    """Statements, handlers and cases, in the order of the source."""
    for field in _BODIES:
        inner = getattr(node, field, None)
        for child in inner if isinstance(inner, list) else ():
            if isinstance(child, (ast.stmt, *_HEADERS)):
                yield child
                yield from _walk(child)


def _position(node: ast.AST, first: ast.AST) -> tuple[int, int]:
    if not hasattr(first, "lineno"):  # a match_case has no place of its own, its pattern has
        pattern = node.pattern  # pyright: ignore[reportAttributeAccessIssue]
        return pattern.lineno, 0
    return first.lineno, first.col_offset  # pyright: ignore[reportAttributeAccessIssue]


def _end(node: ast.AST) -> tuple[int, int]:
    if hasattr(node, "end_lineno"):
        return node.end_lineno, node.end_col_offset  # pyright: ignore[reportAttributeAccessIssue]
    return _end(node.body[-1])  # pyright: ignore[reportAttributeAccessIssue]


def _header_end(node: ast.AST) -> int:
    body = getattr(node, "body", None)
    if not isinstance(body, list) or isinstance(node, ast.Module):
        return _end(node)[0]
    heads = [child for child in ast.iter_child_nodes(node) if not isinstance(child, (ast.stmt, *_HEADERS))]
    return max([getattr(node, "lineno", 1), *map(_last_line, heads)])


def _last_line(part: ast.AST) -> int:
    """What has no place of its own (the parameters of a function) ends where the last of its parts does."""
    end = getattr(part, "end_lineno", None)
    return max([0, *map(_last_line, ast.iter_child_nodes(part))]) if end is None else end


def _renumber(source: str) -> dict[tuple[int, ...], types.CodeType]:
    tree = ast.parse(source)
    for index, node in enumerate(_walk(tree)):
        _put_on_line(node, index + 1)
    return dict(_codes(compile(tree, FILE_NAME, "exec", dont_inherit=True), ()))


def _returns_constant(node: ast.AST) -> bool:
    return isinstance(node, ast.Return) and (node.value is None or isinstance(node.value, ast.Constant))


def _put_on_line(node: ast.AST, line: int) -> None:
    for field, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not (field in _BODIES and isinstance(child, (ast.stmt, *_HEADERS))):
                for inner in ast.walk(child):
                    _place(inner, line)
    _place(node, line)


def _place(node: ast.AST, line: int) -> None:
    if hasattr(node, "lineno"):
        node.lineno = node.end_lineno = line  # pyright: ignore[reportAttributeAccessIssue]
        node.col_offset = node.end_col_offset = 0  # pyright: ignore[reportAttributeAccessIssue]


def _codes(code: types.CodeType, path: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], types.CodeType]]:
    yield path, code
    inner = [value for value in code.co_consts if isinstance(value, types.CodeType)]
    for i, child in enumerate(inner):
        yield from _codes(child, (*path, i))


def _lines(code: types.CodeType) -> dict[int, int]:
    starts = dict(dis.findlinestarts(code))
    lines, line = {}, code.co_firstlineno
    for offset in range(0, len(code.co_code), 2):
        line = starts.get(offset, line)
        lines[offset] = line
    return lines
