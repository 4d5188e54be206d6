"""Objects that no root reaches and that hold one another: alive until the collector comes."""

from __future__ import annotations

from collector import collections
from graph import Graph
from life import is_alive
from node import Node
from ways import is_reached


class Islands:
    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._collections = collections()

    def have_been_collected(self) -> bool:
        """Whether the collector ran since this was last asked."""
        before, self._collections = self._collections, collections()
        return before != self._collections

    def rescue(self) -> None:
        """Finds another way to the nodes that lost the one they were reached by; what has none is cut off."""
        graph = self._graph
        orphans, graph.orphans = graph.orphans, []
        for node in orphans:
            if graph.holds(node) and node not in graph.cut_off and not is_reached(node):
                self._cut(node)

    def bury(self) -> None:
        """After a collection: what was cut off and is not what it was is gone."""
        graph = self._graph
        for node in list(graph.cut_off):
            if graph.holds(node) and not is_alive(node):
                graph.freed(node, 1)
        graph.release()

    def _cut(self, orphan: Node) -> None:
        """Cuts off what is reached from `orphan` and from nowhere else."""
        graph = self._graph
        below = self._reached_only_from(orphan)
        graph.cut_off.update(below)
        for node in below:
            graph.watch.remove(node)
            graph.asked.pop(node, None)
        for node in below:
            if node not in graph.cut_off:
                continue
            if is_alive(node):
                graph.accounts.read_again(node)
            else:  # collected within this very statement
                graph.freed(node, 1)
        graph.release()

    def _reached_only_from(self, orphan: Node) -> dict[Node, None]:
        cut_off = self._graph.cut_off
        below = {orphan: None}
        todo = [orphan]
        while todo:
            for node in self._graph.targets_of(todo.pop()):
                if node not in below and node not in cut_off:
                    below[node] = None
                    todo.append(node)
        held = [node for node in below if any(owner not in below and owner not in cut_off for owner in node.owners)]
        while held:
            node = held.pop()
            if node in below:
                # While it is among them itself: what refers to itself must not become its own parent.
                node.parent = next(owner for owner in node.owners if owner not in below and owner not in cut_off)
                del below[node]
                held += [target for target in self._graph.targets_of(node) if target in below]
        return below
