"""True answers of each comparison of a program, and what it prints.

python identity_oracle.py < PROGRAM -> one JSON line {"plain": text, "script": [[text, is, equal]], "prompt": [...]}.
`plain` is printed by the program as it is. Script: one compilation. Prompt: each entered line by itself, from 3.13 on
each statement (test/oracle/typed.py looks at the real prompts). In order of evaluation; no chains.
"""

from __future__ import annotations

import ast
import contextlib
import io
import json
import sys
import warnings

EACH_STATEMENT = sys.version_info >= (3, 13)
SIGNS = {ast.Is: "is", ast.IsNot: "is not", ast.Eq: "=="}


class Asking(ast.NodeTransformer):
    """Every comparison becomes a call that gets its text, its operands and its sign."""

    def __init__(self, source: str) -> None:
        self.source = source

    def visit_Compare(self, node: ast.Compare) -> ast.expr:
        text = ast.get_source_segment(self.source, node)
        self.generic_visit(node)
        sign = SIGNS.get(type(node.ops[0]))
        if sign is None or len(node.ops) > 1:
            return node
        arguments = [ast.Constant(text), node.left, node.comparators[0], ast.Constant(sign)]
        return ast.copy_location(ast.Call(ast.Name("__ask__", ast.Load()), arguments, []), node)


def answers(chunks: list[str], mode: str) -> list[list[object]]:
    rows: list[list[object]] = []

    def ask(text: str, left: object, right: object, sign: str) -> object:
        try:
            equal = bool(left == right)
        except Exception:
            equal = None
        rows.append([text, left is right, equal])
        return left == right if sign == "==" else (left is right) == (sign == "is")

    names = {"__name__": "__main__", "__ask__": ask}
    with contextlib.redirect_stdout(io.StringIO()):
        for chunk in chunks:
            tree: ast.Module | ast.Interactive = ast.parse(chunk)
            if mode == "single":
                tree = ast.Interactive(tree.body)
            code = compile(ast.fix_missing_locations(Asking(chunk).visit(tree)), "snippet.py", mode, dont_inherit=True)
            with contextlib.suppress(Exception):
                exec(code, names)
    return rows


def entries(source: str) -> list[str]:
    lines = source.split("\n")
    body = ast.parse(source).body
    if EACH_STATEMENT:
        return [
            f"{ast.get_source_segment(source, statement)}\n" if shared(statement, body) else whole(statement, lines)
            for statement in body
        ]
    found: dict[int, ast.stmt] = {}
    for statement in body:
        found.setdefault(statement.lineno, statement)
    return [whole(statement, lines) for statement in found.values()]


def shared(statement: ast.stmt, body: list[ast.stmt]) -> bool:
    return sum(other.lineno == statement.lineno for other in body) > 1


def whole(statement: ast.stmt, lines: list[str]) -> str:
    first = min([statement.lineno, *(one.lineno for one in getattr(statement, "decorator_list", []))])
    return "\n".join(lines[first - 1 : statement.end_lineno]) + "\n"


def printed(source: str) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.suppress(Exception):
        exec(compile(source, "snippet.py", "exec", dont_inherit=True), {"__name__": "__main__"})
    return out.getvalue()


def main() -> None:
    warnings.simplefilter("ignore")
    source = sys.stdin.read()
    script, prompt = answers([source], "exec"), answers(entries(source), "single")
    print(json.dumps({"plain": printed(source), "script": script, "prompt": prompt}))


main()
