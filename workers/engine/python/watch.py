"""The watch over the words of all nodes: which of them are not what they were."""

from __future__ import annotations

import struct
from operator import itemgetter

from kind import Kind
from memory import BYTES, COUNT, TYPE, WORD
from node import ITEMS, Node

_BATCH = 16
_join = b"".join
_NO_ITEMS = BYTES[0:0]


class Batch:
    """Up to 16 nodes of one kind: their words, and of lists their items, are each read as one piece of memory, and one
    comparison tells if any moved. `last` is what the nodes' own words say, or empty; `last_items` likewise; `stale` are
    nodes of which the view of the items is another one from the next look on."""

    def __init__(self, words: tuple[int, ...], holds_lists: bool) -> None:
        offsets = (COUNT, TYPE, *words)
        most = max(offsets) + 1
        layout = struct.Struct(f"{most}Q")
        self._bytes = most * WORD
        self._pack = layout.pack
        self._unpack = layout.iter_unpack
        self._choose = None if offsets == tuple(range(most)) else itemgetter(*offsets)
        self.holds_lists = holds_lists
        self.nodes: list[Node] = []
        self.views: list[memoryview] = []
        self.last = b""
        self.views_of_items: list[memoryview] = []
        self.last_items = b""
        self.stale: list[Node] = []

    @property
    def full(self) -> bool:
        return len(self.nodes) >= _BATCH

    def add(self, node: Node) -> None:
        if self._choose is not None:
            self.last = b""
        elif self.last or not self.nodes:
            self.last += self._pack(*node.words)
        self.nodes.append(node)
        self.views.append(BYTES[node.address : node.address + self._bytes])
        if self.holds_lists:
            self.views_of_items.append(_NO_ITEMS)
            self.stale.append(node)

    def remove(self, node: Node) -> None:
        place = self.nodes.index(node)
        del self.nodes[place]
        del self.views[place]
        at = place * self._bytes
        self.last = self.last[:at] + self.last[at + self._bytes :]
        if self.holds_lists:
            del self.views_of_items[place]
            self._expect_items()

    def look_again(self) -> None:
        self.last = self.last_items = b""

    def _expect_items(self) -> None:
        self.last_items = _join([node.items for node in self.nodes])

    def words_moved(self, now: bytes, found: dict[Node, tuple[int, ...]]) -> None:
        """Adds the nodes whose words are not what they were, each with its words now."""
        self.last = now
        pieces = self._unpack(now)
        if self._choose is not None:
            pieces = map(self._choose, pieces)
        for node, words in zip(self.nodes, pieces):
            if words != node.words:
                found[node] = words
                if self.holds_lists and words[2:] != node.words[2:]:
                    self.stale.append(node)

    def items_moved(self, now: bytes, found: dict[Node, tuple[int, ...]], lists: set[Node]) -> None:
        """The same of lists whose items are not what they were; these are `lists`, too."""
        self.last_items = now
        end = 0
        for node in self.nodes:
            at, end = end, end + len(node.items)
            if now[at:end] != node.items:
                found.setdefault(node, node.words)
                lists.add(node)

    def renew(self) -> None:
        for node in self.stale:
            if node in self.nodes:  # it may have been taken out since
                start = node.words[ITEMS]
                self.views_of_items[self.nodes.index(node)] = BYTES[start : start + len(node.items)]
        self.stale.clear()
        self._expect_items()


class Watch:
    """All nodes whose words are read at every look, in batches by kind."""

    def __init__(self) -> None:
        self._batches: dict[Kind | None, list[Batch]] = {}
        self._batch_of: dict[Node, Batch] = {}

    def moved(self) -> tuple[dict[Node, tuple[int, ...]], set[Node]]:
        """The nodes that are not what they were, each with its words now, and those of them that are lists with other
        items. Some may be dead: their words are anybody's."""
        found: dict[Node, tuple[int, ...]] = {}
        lists: set[Node] = set()
        for batches in self._batches.values():
            for batch in batches:
                if batch.stale:
                    batch.renew()
                now = _join(batch.views)
                if now != batch.last:
                    batch.words_moved(now, found)
                if batch.holds_lists:
                    now = _join(batch.views_of_items)
                    if now != batch.last_items:
                        batch.items_moved(now, found, lists)
        return found, lists

    def add(self, node: Node) -> None:
        kind = node.kind
        batches = self._batches.setdefault(_key(node), [])
        if not batches or batches[-1].full:
            batches.append(Batch(kind.words, kind.shape == "list"))
        self._batch_of[node] = batches[-1]
        batches[-1].add(node)

    def remove(self, node: Node) -> None:
        batch = self._batch_of.pop(node, None)
        if batch is None:
            return
        batch.remove(node)
        if not batch.nodes:
            self._batches[_key(node)].remove(batch)

    def look_again(self, node: Node) -> None:
        """What was found of the node could not be used: it is to be found again."""
        batch = self._batch_of.get(node)
        if batch is not None:
            batch.look_again()


def _key(node: Node) -> Kind | None:
    """Kinds that watch nothing of their own share their batches."""
    return node.kind if node.kind.words else None
