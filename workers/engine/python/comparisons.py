"""Finds the comparisons of a source and makes each tell of itself when it is evaluated.

The operands are evaluated once and in order, and no constant is added: what tells is called by names that stand in
`builtins`, so that the program's constants stay what the compiler makes of them.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple, Union

from origins import Bindings, Origins, origins_of

_OPERATORS: dict[type[ast.cmpop], str] = {ast.Is: "is", ast.IsNot: "is not", ast.Eq: "=="}
_PREFIX = "__ourobot_"
EQUALS = f"{_PREFIX}equals__"
ANSWER = f"{_PREFIX}answer__"
ANSWERED = f"{_PREFIX}answered__"

Tree = Union[ast.Module, ast.Interactive]


class Site(NamedTuple):
    """A comparison in the source; of a chain, each link is one."""

    text: str
    operator: str
    line: int
    left: str
    right: str
    origins: Origins


def name_of(site: int, part: str) -> str:
    """The name that stands for what a comparison tells; `part`: pair, left, right or site."""
    return f"{_PREFIX}{part}_{site}__"


def sites_of(source: str) -> list[Site]:
    """Every comparison, in the order of `number`. Raises SyntaxError."""
    tree = ast.parse(source)
    bindings = Bindings(tree)
    found: list[Site] = []
    for node in _compares(tree):
        operands = [node.left, *node.comparators]
        for operator, left, right in zip(node.ops, operands, operands[1:]):
            sign = _OPERATORS.get(type(operator))
            if sign is None:
                continue
            sides = text_of(source, left), text_of(source, right)
            text = text_of(source, node) if len(node.ops) == 1 else f"{sides[0]} {sign} {sides[1]}"
            found.append(Site(text, sign, node.lineno, *sides, origins_of(left, right, bindings)))
    return found


def text_of(source: str, node: ast.expr) -> str:
    """The source of an expression; put together anew where its place is not known (in f-strings up to 3.11)."""
    segment = ast.get_source_segment(source, node)
    try:
        if segment is not None and ast.dump(ast.parse(f"({segment}\n)", mode="eval").body) == ast.dump(node):
            return segment
    except (SyntaxError, ValueError):
        pass
    return ast.unparse(node)


def rewrite(tree: Tree, first: int, quiet: bool = False) -> int:
    """Makes the comparisons of `tree` tell, numbered from `first`: their operands, or when `quiet` their answers alone,
    chains left out. Returns the number after the last."""
    numbers: dict[ast.Compare, list[int]] = {}
    for node in _compares(tree):
        told = [number for number in range(len(node.ops)) if type(node.ops[number]) in _OPERATORS]
        numbers[node] = [-1] * len(node.ops)
        for number in told:
            numbers[node][number] = first
            first += 1
    (_QuietRewriter if quiet else _Rewriter)(numbers).visit(tree)
    ast.fix_missing_locations(tree)
    return first


def _compares(node: ast.AST) -> Iterator[ast.Compare]:
    """In the order of the source. Annotations stay as they are: they may be kept as text."""
    if isinstance(node, ast.Compare):
        yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "type_params"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _compares(child)


class _Rewriter(ast.NodeTransformer):
    def __init__(self, numbers: dict[ast.Compare, list[int]]) -> None:
        self._numbers = numbers

    def visit_Compare(self, node: ast.Compare) -> ast.expr:
        self.generic_visit(node)
        numbers = self._numbers.get(node, [])
        if len(numbers) == 1 and numbers[0] >= 0:
            return _single(node, numbers[0])
        operands = [node.left, *node.comparators]
        for link, number in enumerate(numbers):
            if number >= 0:
                operands[link] = _call(name_of(number, "left"), [operands[link]], operands[link])
                operands[link + 1] = _call(name_of(number, "right"), [operands[link + 1]], operands[link + 1])
        node.left, node.comparators = operands[0], operands[1:]
        return node


class _QuietRewriter(_Rewriter):
    """The comparison stays what it is; functions in C note its answer and its number, and hand the answer on. Nothing
    is allocated for it, so the program finds the addresses that it would find without."""

    def visit_Compare(self, node: ast.Compare) -> ast.expr:
        self.generic_visit(node)
        numbers = self._numbers.get(node, [])
        if len(numbers) != 1 or numbers[0] < 0:
            return node
        told = [_call(ANSWER, [node], node), _call(name_of(numbers[0], "site"), [], node), _call(ANSWERED, [], node)]
        return ast.copy_location(ast.BoolOp(ast.Or(), [*told]), node)


def _single(node: ast.Compare, number: int) -> ast.expr:
    """`is`: told and answered by one call. `==`: told first, then asked from C, so that the frames of an `__eq__` and
    its traceback are those of the plain program."""
    call = _call(name_of(number, "pair"), [node.left, node.comparators[0]], node)
    if not isinstance(node.ops[0], ast.Eq):
        return call
    return _call(EQUALS, [ast.copy_location(ast.Starred(call, ast.Load()), node)], node)


def _call(name: str, arguments: list[ast.expr], at: ast.expr) -> ast.Call:
    function = ast.copy_location(ast.Name(name, ast.Load()), at)
    return ast.copy_location(ast.Call(function, arguments, []), at)
