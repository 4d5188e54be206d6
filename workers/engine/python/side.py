"""One of the snippets that are compared: what it shares with the others at its start, and its own part, each ready to
be loaded afresh, as a program is from its `.pyc`.
"""

from __future__ import annotations
import __future__

import ast
import marshal
import warnings
from types import CodeType
from typing import NamedTuple

from script import FILE_NAME

#: The name whose value says how much a snippet has to do.
SIZE_NAME = "n"
_LARGEST = 1 << 62
_FUTURE_FLAGS = 0
for _name in __future__.all_feature_names:
    _FUTURE_FLAGS |= getattr(__future__, _name).compiler_flag

#: A program that does nothing: what running it costs is no program's own.
EMPTY = marshal.dumps(compile("", FILE_NAME, "exec"))

_parse, _dump, _dumps = ast.parse, ast.dump, marshal.dumps
_no_warnings, _ignore_warnings = warnings.catch_warnings, warnings.simplefilter


class Side(NamedTuple):
    """`setup` and `own`: the code of each as marshal has it, which `marshal.loads` makes new objects of; `setup_lines`:
    on how many lines the common start stands; `n`: the int that SIZE_NAME is bound to, None without one."""

    setup: bytes
    own: bytes
    setup_lines: int
    n: int | None


def side_of(sources: list[str], number: int, n: int | None = None) -> Side:
    """The side `number`; with `n`, that is what SIZE_NAME is bound to. Raises what compiling it raises."""
    own = _parsed(sources[number])
    others = [_read(source) for position, source in enumerate(sources) if position != number]
    common = _common(own, others)
    found = _assignment(own)
    if n is not None and found is not None and found.value is not None:
        found.value = ast.copy_location(ast.Constant(n), found.value)
    setup = _compiled(own[:common], 0)
    return Side(
        _dumps(setup),
        _dumps(_compiled(own[common:], setup.co_flags & _FUTURE_FLAGS)),
        sum((statement.end_lineno or 0) - statement.lineno + 1 for statement in own[:common]),
        None if found is None else _int_of(found.value),
    )


def _parsed(source: str) -> list[ast.stmt]:
    with _no_warnings(record=False):
        _ignore_warnings("ignore")
        return _parse(source, FILE_NAME).body


def _read(source: str) -> list[ast.stmt]:
    try:
        return _parsed(source)
    except Exception:  # noqa: BLE001 - another side that cannot be read shares nothing
        return []


def _common(own: list[ast.stmt], others: list[list[ast.stmt]]) -> int:
    """How many statements all sides begin with; each keeps one of its own at least. Equal sides share nothing."""
    texts = [[_dump(statement) for statement in side] for side in [own, *others]]
    if all(text == texts[0] for text in texts):
        return 0
    least = min(map(len, texts)) - 1
    for position in range(least):
        if any(text[position] != texts[0][position] for text in texts):
            return position
    return max(least, 0)


def _compiled(body: list[ast.stmt], flags: int) -> CodeType:
    with _no_warnings(record=False):
        _ignore_warnings("ignore")
        return compile(ast.Module(body, []), FILE_NAME, "exec", flags, dont_inherit=True)


def _assignment(body: list[ast.stmt]) -> ast.Assign | ast.AnnAssign | None:
    """The one statement at module level that binds SIZE_NAME to an int; None where there is none or another binds it,
    too."""
    stores = [
        node
        for statement in body
        for node in ast.walk(statement)
        if isinstance(node, ast.Name) and node.id == SIZE_NAME and not isinstance(node.ctx, ast.Load)
    ]
    for statement in body:
        targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
        if isinstance(statement, (ast.Assign, ast.AnnAssign)) and targets == stores and statement.value is not None:
            return statement if _int_of(statement.value) is not None else None
    return None


def _int_of(value: ast.expr | None) -> int | None:
    """Of a literal, or of a product or power of literals, as `10 ** 6` and `8 * 1024` are."""
    if isinstance(value, ast.Constant) and type(value.value) is int:
        return value.value if 0 < value.value < _LARGEST else None
    if not isinstance(value, ast.BinOp) or not isinstance(value.op, (ast.Mult, ast.Pow)):
        return None
    left, right = _int_of(value.left), _int_of(value.right)
    if left is None or right is None or (isinstance(value.op, ast.Pow) and right * left.bit_length() > 64):
        return None
    product = left**right if isinstance(value.op, ast.Pow) else left * right
    return product if product < _LARGEST else None
