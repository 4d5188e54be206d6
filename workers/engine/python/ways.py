"""The ways by which objects are reached from the roots."""

from __future__ import annotations

from node import Node

_MOST_TRIED = 100


def by_depth(node: Node) -> tuple[int, int]:
    """Sorts from the roots down; of those as deep the older first."""
    depth = 0
    above: Node | None = node
    while above is not None and not above.is_root:
        above = above.parent
        depth += 1
    return depth, node.id


def is_reached(node: Node, leaving: frozenset[Node] = frozenset()) -> bool:
    """Whether a way from a root that is not `leaving` to the node still holds; finds another one where it can."""
    above = node
    while not above.is_root:
        parent = above.parent
        if parent not in above.owners:
            return _find_way(node, set(leaving))
        above = parent
    return above not in leaving or _find_way(node, set(leaving))


def _find_way(node: Node, tried: set[Node]) -> bool:
    if node.is_root:
        return True
    tried.add(node)
    parent = node.parent
    if parent in node.owners and parent not in tried and _find_way(parent, tried):
        return True
    for owner in node.owners:
        if owner not in tried and len(tried) < _MOST_TRIED and _find_way(owner, tried):
            node.parent = owner
            return True
    return False
