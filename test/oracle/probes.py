"""Puts a probe call before each statement of a program, as text, so that it can run the way `python FILE` runs.

A simple statement gets `__probe__(site);` before it on its own line. The test of an `if` or `elif` becomes
`__probe__(site)or(test)`, which leaves nothing on the stack. Any other compound statement gets its probe after the
simple statement before it, or else on a line of its own (line numbers then move; a site keeps the original ones). The
probe loads none of the program's names.
"""

from __future__ import annotations

import ast
import sys
from typing import Any

Site = dict[str, Any]
SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
BLOCKS = ("body", "orelse", "finalbody")
# Up to 3.9 some statements leave no code that a step could stand before (PEP 626 ended that).
OPTIMISED = sys.version_info < (3, 10)
COMPOUND = SCOPES + (
    ast.For,
    ast.AsyncFor,
    ast.While,
    ast.With,
    ast.AsyncWith,
    ast.Try,
    *[getattr(ast, name) for name in ("Match", "TryStar") if hasattr(ast, name)],
)


def is_silent(statement: ast.stmt) -> bool:
    """Whether it makes no code on some version: nothing can be stepped on there."""
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        return True
    if isinstance(statement, ast.AnnAssign) and statement.value is None:
        return True
    return isinstance(statement, (ast.Global, ast.Nonlocal)) or is_future(statement)


def is_bare(node: ast.stmt) -> bool:
    """Whether nothing but its line tells it from its first statement: `try:`, `while True:`."""
    if not isinstance(node, ast.Try) and not (isinstance(node, ast.While) and isinstance(node.test, ast.Constant)):
        return False
    return OPTIMISED or node.lineno == node.body[0].lineno


def is_future(statement: ast.stmt) -> bool:
    """`from __future__ import …`: nothing may stand before it."""
    return isinstance(statement, ast.ImportFrom) and statement.module == "__future__"


class Probes:
    """The program's text with probes (`text`), and what each of them stands before (`sites`)."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.sites: list[Site] = []
        # Lines, with their function, that may be stepped on for another reason: `except`, `case`.
        self.clauses: list[tuple[int, str]] = []
        self.starts: list[int] = []
        self.edits: list[tuple[int, int, bytes]] = []
        raw = source.encode()
        self.raw = raw
        position = 0
        for line in raw.splitlines(keepends=True):
            self.starts.append(position)
            position += len(line)
        tree = ast.parse(source)
        self.block(tree.body, "<module>")
        self.text = raw
        for at, _, insert in sorted(self.edits, reverse=True):
            self.text = self.text[:at] + insert + self.text[at:]

    def at(self, line: int, column: int) -> int:
        return self.starts[line - 1] + column

    def site(self, node: ast.stmt, function: str, kind: str) -> bytes:
        lines = [node.lineno] + [d.lineno for d in getattr(node, "decorator_list", [])]
        self.sites.append({"line": min(lines), "lines": sorted(set(lines)), "function": function, "kind": kind})
        return b"__probe__(%d)" % (len(self.sites) - 1)

    def block(self, body: list[ast.stmt], function: str) -> None:
        before = None
        for statement in body:
            self.statement(statement, before, function)
            before = statement

    def statement(self, node: ast.stmt, before: ast.stmt | None, function: str) -> None:
        if isinstance(node, ast.If):
            self.branch(node, function)
        elif isinstance(node, COMPOUND):
            self.compound(node, before, function)
        elif not is_silent(node):
            kind = "quiet" if self.leaves_no_code(node) else "simple"
            self.edits.append((self.at(node.lineno, node.col_offset), 1, self.site(node, function, kind) + b";"))
        inner = node.name if isinstance(node, SCOPES) else function
        for name in BLOCKS:
            self.block(getattr(node, name, []), inner)
        for part in list(getattr(node, "handlers", [])) + list(getattr(node, "cases", [])):
            self.clauses.append((getattr(part, "lineno", 0) or part.pattern.lineno, inner))
            self.block(part.body, inner)

    def leaves_no_code(self, node: ast.stmt) -> bool:
        """Up to 3.12 a `pass` behind its header leaves none."""
        if OPTIMISED:
            return isinstance(node, (ast.Pass, ast.Break, ast.Continue))
        line = self.raw[self.at(node.lineno, 0) : self.at(node.lineno, node.col_offset)]
        return isinstance(node, ast.Pass) and sys.version_info < (3, 13) and bool(line.strip())

    def branch(self, node: ast.If, function: str) -> None:
        test = node.test
        if isinstance(test, ast.Constant):
            return
        start = self.at(test.lineno, test.col_offset)
        end = self.at(test.end_lineno or 0, test.end_col_offset or 0)
        self.edits.append((start, 1, self.site(node, function, "header") + b"or("))
        self.edits.append((end, 0, b")"))

    def compound(self, node: ast.stmt, before: ast.stmt | None, function: str) -> None:
        probe = self.site(node, function, "quiet" if is_bare(node) else "header")
        if before is not None and not isinstance(before, (*COMPOUND, ast.If)) and not is_future(before):
            self.edits.append((self.at(before.end_lineno or 0, before.end_col_offset or 0), 0, b";" + probe))
            return
        start = self.at(self.sites[-1]["line"], 0)
        line = self.raw[start:].split(b"\n", 1)[0]
        indent = line[: len(line) - len(line.lstrip())]
        self.edits.append((start, 0, indent + probe + b"\n"))
