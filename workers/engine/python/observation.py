"""Looks at what changed in the snippet's objects since the last look.

Where an object died, the tracer's own objects may lie the next moment, and look alive. So an object is looked into
only after the one that refers to it was found to refer to it still, from the roots down; and what nothing refers to any
more is alive only if all its words are what they were.
"""

from __future__ import annotations

from asking import class_pairs, quick_look
from generators import frame_of
from graph import Graph
from islands import Islands
from kinds import kind_of, known_class, text_of
from life import count_in, read_mark
from memory import COUNT, COUNT_MASK, TYPE, WORD, WORDS, object_at
from node import Node, read_items
from roots import Root
from shared import SHARED
from tables import DICT_VALUES
from ways import by_depth, is_reached

_DICT_VALUES = DICT_VALUES // WORD


class Observation:
    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._islands = Islands(graph)
        #: Generators that wait, by where their frames are.
        self._generators: dict[int, Node] = {}
        #: Addresses of dicts that are the names of a root.
        self.namespaces: set[int] = set()

    def goes_on(self, start: int) -> None:
        """A generator's frame runs, and is a root: the generator itself holds nothing meanwhile."""
        node = self._generators.pop(start, None)
        if node is not None and self._graph.holds(node):
            self._graph.refer(node, (), [], None)

    def look(self, roots: list[Root], gone: list[Root]) -> None:
        """Reads what changed: `roots` may have new targets, those `gone` have none any more."""
        graph = self._graph
        moved, lists = graph.watch.moved()
        asked = graph.asked
        hides = graph.hides()
        collected = hides and self._islands.have_been_collected()
        graph.begin(gone, collected)
        for root in roots:
            root.changed = False
            graph.refer(root, root.seen, root.seen_labels, root.seen_borrowed)
        for root in gone:
            graph.refer(root, (), None, None)
        if moved or asked:
            nodes = [*moved, *(asked.keys() - moved.keys())] if asked else list(moved)
            late = self._look_into(moved, lists, nodes)
        else:
            late = None
        if graph.fresh:
            self._follow()
        if late:  # what moved to where it had not been
            for node in self._look_into(moved, lists, late):
                if is_reached(node) and node.owners:
                    graph.replace(node)
                else:
                    graph.watch.look_again(node)
            self._follow()
        if gone:
            graph.end_leaving()
        if not graph.is_whole():
            graph.release()
            if graph.orphans:
                self._islands.rescue()
        if hides or graph.hides():
            graph.check_lost()
            if collected and graph.cut_off:
                self._islands.bury()
            if not hides and graph.hides():
                self._islands.have_been_collected()  # what ran before does not matter

    def _look_into(self, moved: dict[Node, tuple[int, ...]], lists: set[Node], nodes: list[Node]) -> list[Node]:
        """Counts and references of what moved, `lists` with other items among it, and of what must be asked, from the
        roots down; returns those to which no way was found."""
        graph = self._graph
        holds, count = graph.holds, graph.accounts.count
        counts: list[object] = ["c"]
        late: list[Node] = []
        #: Nothing moved but the count, and nothing is found by it: the order does not matter.
        only_counts: list[Node] = []
        others: list[Node] = []
        for node in nodes:
            words = moved.get(node)
            if words is not None and node.kind.ask is None and words[1:] == node.words[1:] and node not in lists:
                only_counts.append(node)
            else:
                others.append(node)
        if len(others) > 1:
            others.sort(key=by_depth)
        for node in others:
            if not holds(node):
                continue
            words = moved.get(node)
            if not is_reached(node):
                late.append(node)
            elif words is None:
                self._ask(node)
            elif not self._is_of_its_type(node, words):
                late.append(node)
            else:
                if words[0] != node.words[0]:
                    counts += (node.id, count(node, words[0]))
                self._read(node, words, node in lists)
        is_whole = graph.is_whole()
        for node in only_counts:
            if not holds(node):
                continue
            if is_whole or is_reached(node):
                words = node.words = moved[node]
                counts += (node.id, count(node, words[0]))
            else:
                late.append(node)
        if len(counts) > 1:
            graph.accounts.records.append(counts)
        return late

    def _is_of_its_type(self, node: Node, words: tuple[int, ...]) -> bool:
        """Whether it is what it was; its `__class__` may have been set to another class of the snippet."""
        if words[1] == node.words[1]:
            return True
        if node.kind.shape != "instance":
            return False
        kind = known_class(words[1])
        if kind is None and self._graph.is_class(words[1]):
            kind = kind_of(object_at(words[1]))  # pyright: ignore[reportArgumentType]
        if kind is None:
            return False
        node.kind = kind
        return True

    def _read(self, node: Node, words: tuple[int, ...], has_other_items: bool) -> None:
        """What its watched words, or the items of a list, say now."""
        graph, kind = self._graph, node.kind
        references = words[2:] != node.words[2:]
        node.words = words
        if kind.ask is not None:
            if node in graph.asked:
                self._ask(node)
        elif kind.shape == "list":
            if references or has_other_items:
                items = read_items(node)
                if items != node.targets:
                    graph.refer(node, items, None, None)
            if references:
                self._tell_size(node)
        elif references and kind.labels is not None:
            graph.refer(node, words[2:], kind.labels, None)
        elif references and kind.fluid:
            self._tell_looks(node, object_at(node.address))

    def _ask(self, node: Node) -> None:
        kind = node.kind
        base = node.address // WORD
        if (
            node.address in self.namespaces
            or WORDS[base + TYPE] != node.words[1]
            or not WORDS[base + COUNT] & COUNT_MASK
        ):
            return
        value = object_at(node.address)
        if kind.shape == "dict":
            # Its size depends on the keys that the instances of its class have come to share, too.
            quick = (*quick_look(value), kind.size(value))
            if quick == node.quick:
                return
            if node.quick is not None and quick[2] != node.quick[2]:
                self._tell_size(node)
            node.quick = quick
        parent = node.parent
        of_class = kind.shape == "dict" and parent is not None and not parent.is_root and parent.kind.shape == "class"
        ask = class_pairs if of_class or kind.ask is None else kind.ask
        targets, labels = ask(value)
        # Keys that the instances of a class share are held once, by the class.
        shares = kind.shape == "dict" and WORDS[base + _DICT_VALUES] != 0
        borrowed = list(range(0, len(targets), 2)) if shares else None
        if kind.shape == "generator":
            self._generators[frame_of(value)] = node
        if kind.fluid:
            self._tell_looks(node, value)
        del value
        if targets != node.targets or labels != node.labels or borrowed != node.borrowed:
            self._graph.refer(node, targets, labels, borrowed)
            if kind.shape in ("dict", "set", "deque"):
                self._tell_size(node)
        node.mark = read_mark(node)

    def _tell_looks(self, node: Node, value: object) -> None:
        text = text_of(node.kind, value)
        size = node.kind.size(value)
        if (text, size) != node.looks:
            node.looks = (text, size)
            node.mark = read_mark(node)
            self._graph.accounts.records.append(["t", node.id, text, size])

    def _tell_size(self, node: Node) -> None:
        self._graph.accounts.records.append(["z", node.id, node.kind.size(object_at(node.address))])

    def _follow(self) -> None:
        """Looks into the nodes that are new, and into those that this finds."""
        graph = self._graph
        while graph.fresh:
            node = graph.fresh.pop()
            kind = node.kind
            if kind.shape in ("leaf", "inside") and (count_in(node.words[0]) < 0 or node.address in SHARED):
                continue
            graph.watch.add(node)
            if kind.shape == "list":
                graph.refer(node, read_items(node), None, None)
            elif kind.ask is not None:
                self._ask(node)
                if not kind.constant:
                    graph.asked[node] = None
            elif kind.labels is not None:
                graph.refer(node, node.words[2:], kind.labels, None)
