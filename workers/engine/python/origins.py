"""Where the operands of a comparison come from, as far as the source alone tells it for certain."""

from __future__ import annotations

import ast
from typing import NamedTuple

_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef, ast.Module)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_BLOCKS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.Try, ast.With, ast.AsyncWith)
#: What gives an object back as it is where it cannot change.
_COPIERS = {"tuple", "str", "bytes", "frozenset", "int", "float", "complex", "copy", "deepcopy"}
_HOPS = 50
_LASTING = (ast.Name, ast.Attribute, ast.Subscript, ast.Constant)


class Origins(NamedTuple):
    """Facts of a comparison. `same_name`: one name on both sides; `one_source`: both sides lead back to one
    expression; `given_back`: one side is a copy of the other, a slice of it, or what one of its methods gives;
    `interned`: a side comes from a call of `intern`; `interns`: there are such calls; `folded`: a side is an expression
    that the compiler may work out; `new`: a side is an expression that makes an object; `literals`: both sides lead
    back to constants; `addresses`: how the arguments of two `id` calls relate, None where it is no comparison of
    addresses."""

    same_name: bool
    one_source: bool
    given_back: bool
    interned: bool
    interns: bool
    folded: bool
    new: bool
    literals: bool
    addresses: str | None


class Bindings:
    """The assignments to names, by scope, of a module."""

    def __init__(self, module: ast.Module) -> None:
        self._values: dict[tuple[ast.AST, str], list[tuple[int, ast.expr | None, bool]]] = {}
        self._scope_of: dict[ast.AST, ast.AST] = {}
        self.interns = any(isinstance(node, ast.Call) and _called(node) == "intern" for node in ast.walk(module))
        self._visit(module, module, False)

    def _visit(self, node: ast.AST, scope: ast.AST, nested: bool) -> None:
        self._scope_of[node] = scope
        if isinstance(node, _SCOPES + _COMPREHENSIONS):
            scope, nested = node, False
        nested = nested or isinstance(node, _BLOCKS)
        if isinstance(node, ast.Assign):
            for target in node.targets:
                self._bind(target, node.value, scope, nested)
        elif isinstance(node, (ast.AnnAssign, ast.NamedExpr)):
            self._bind(node.target, node.value, scope, nested)
        elif isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            self._add(scope, node.id, node.lineno, None, nested)
        elif isinstance(node, ast.arg):
            self._add(scope, node.arg, node.lineno, None, nested)
        elif isinstance(node, (ast.Global, ast.Nonlocal)):
            for name in node.names:
                self._add(scope, name, node.lineno, None, True)
        for child in ast.iter_child_nodes(node):
            self._visit(child, scope, nested)

    def _bind(self, target: ast.expr, value: ast.expr | None, scope: ast.AST, nested: bool) -> None:
        if isinstance(target, ast.Name) and value is not None:
            self._add(scope, target.id, target.lineno, value, nested)
            return
        lists = (ast.Tuple, ast.List)
        if isinstance(target, lists) and isinstance(value, lists) and len(target.elts) == len(value.elts):
            for one, other in zip(target.elts, value.elts):
                self._bind(one, other, scope, nested)

    def _add(self, scope: ast.AST, name: str, line: int, value: ast.expr | None, nested: bool) -> None:
        known = self._values.setdefault((scope, name), [])
        if value is None and known and known[-1][0] == line and known[-1][1] is not None:
            return  # the target of the assignment that is known already
        known.append((line, value, nested))

    def source_of(self, node: ast.expr) -> ast.expr:
        """The expression whose value a name holds at `node`; the node itself where that is not certain."""
        for _ in range(_HOPS):
            if not isinstance(node, ast.Name):
                break
            found = self._values.get((self._scope_of.get(node, node), node.id), [])
            if any(nested for _, _, nested in found) and len(found) > 1:
                break
            before = [value for line, value, _ in found if line <= node.lineno]
            if not before or before[-1] is None:
                break
            node = before[-1]
        return node


def origins_of(left: ast.expr, right: ast.expr, bindings: Bindings) -> Origins:
    sources = bindings.source_of(left), bindings.source_of(right)
    return Origins(
        same_name=_is_lasting(left) and ast.dump(left) == ast.dump(right),
        one_source=sources[0] is sources[1],
        given_back=_is_made_of(sources[0], sources[1], bindings) or _is_made_of(sources[1], sources[0], bindings),
        interned=any(isinstance(source, ast.Call) and _called(source) == "intern" for source in sources),
        interns=bindings.interns,
        folded=any(not _is_literal(source) and _is_constant(source) for source in sources),
        new=any(not isinstance(side, _LASTING) for side in (left, right)),
        literals=all(_is_constant(source) for source in sources),
        addresses=_addresses(left, right, sources, bindings),
    )


def _addresses(left: ast.expr, right: ast.expr, sources: tuple[ast.expr, ast.expr], bindings: Bindings) -> str | None:
    calls = [source for source in sources if isinstance(source, ast.Call) and _called(source) == "id"]
    if len(calls) != 2 or not all(len(call.args) == 1 for call in calls):
        return None
    one, other = (call.args[0] for call in calls)
    if not isinstance(one, _LASTING) or not isinstance(other, _LASTING):
        return "temporary"
    if _is_lasting(one) and ast.dump(one) == ast.dump(other):
        return "same name"
    if isinstance(one, ast.Constant) and isinstance(other, ast.Constant):
        return "constants"
    if sources == (left, right) or bindings.source_of(one) is bindings.source_of(other):
        return "alias"
    return "earlier"


def _is_made_of(made: ast.expr, source: ast.expr, bindings: Bindings) -> bool:
    """Whether `made` is a slice of `source`, a copy of it, or what one of its methods gives."""
    given: list[ast.expr] = []
    if isinstance(made, ast.Subscript) and isinstance(made.slice, ast.Slice):
        given = [made.value]
    elif isinstance(made, ast.Call) and len(made.args) == 1 and _called(made) in _COPIERS:
        given = made.args
    elif isinstance(made, ast.Call) and isinstance(made.func, ast.Attribute):
        given = [made.func.value]
    return any(
        bindings.source_of(one) is source or (_is_lasting(one) and ast.dump(one) == ast.dump(source)) for one in given
    )


def _called(call: ast.Call) -> str | None:
    if isinstance(call.func, ast.Name):
        return call.func.id
    return call.func.attr if isinstance(call.func, ast.Attribute) else None


def _is_lasting(node: ast.expr) -> bool:
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name)


def _is_literal(node: ast.expr) -> bool:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        node = node.operand
    if isinstance(node, ast.Tuple):
        return all(_is_literal(item) for item in node.elts)
    return isinstance(node, ast.Constant)


def _is_constant(node: ast.expr) -> bool:
    if isinstance(node, ast.UnaryOp):
        return _is_constant(node.operand)
    if isinstance(node, ast.BinOp):
        return _is_constant(node.left) and _is_constant(node.right)
    if isinstance(node, ast.Subscript):
        return _is_constant(node.value) and _is_constant(node.slice)
    if isinstance(node, (ast.Tuple, ast.JoinedStr)):
        return all(_is_constant(item) for item in (node.elts if isinstance(node, ast.Tuple) else node.values))
    return isinstance(node, ast.Constant)
