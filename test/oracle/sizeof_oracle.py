"""True sizes of what a program binds.

python sizeof_oracle.py < PROGRAM -> one JSON line {name: [sys.getsizeof, deep]}; the name "" is the value of a last
expression. Deep: every distinct object that `gc.get_referents` reaches, once, types, modules, functions, code and
frames left out.
"""

from __future__ import annotations

import ast
import contextlib
import gc
import io
import json
import sys
import types

LEFT_OUT = (
    type,
    types.ModuleType,
    types.FunctionType,
    types.BuiltinFunctionType,
    types.CodeType,
    types.FrameType,
)


def deep(root: object) -> int:
    seen: set[int] = set()
    kept: list[object] = []
    todo = [root]
    total = 0
    while todo:
        value = todo.pop()
        if id(value) in seen or isinstance(value, LEFT_OUT):
            continue
        seen.add(id(value))
        kept.append(value)
        total += sys.getsizeof(value)
        todo += gc.get_referents(value)
    return total


def main() -> None:
    source = sys.stdin.read()
    names: dict[str, object] = {"__name__": "__main__", "__builtins__": __builtins__}
    given = set(names)
    tree = ast.parse(source)
    last = tree.body.pop().value if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(tree, "snippet.py", "exec"), names)
        value = eval(compile(ast.Expression(last), "snippet.py", "eval"), names) if last else None
    sizes = {
        name: [sys.getsizeof(value), deep(value)]
        for name, value in names.items()
        if name not in given and not name.startswith("__") and not isinstance(value, LEFT_OUT)
    }
    if value is not None and not isinstance(value, LEFT_OUT):
        sizes[""] = [sys.getsizeof(value), deep(value)]
    print(json.dumps(sizes))


main()
