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
    comparison tells if any moved."""

    def __init__(self, words: tuple[int, ...], holds_lists: bool) -> None:
        offsets = (COUNT, TYPE, *words)
        most = max(offsets) + 1
        self._bytes = most * WORD
        self._unpack = struct.Struct(f"{most}Q").iter_unpack
        self._choose = None if offsets == tuple(range(most)) else itemgetter(*offsets)
        self._holds_lists = holds_lists
        self.nodes: list[Node] = []
        self._views: list[memoryview] = []
        self._last = b""
        self._views_of_items: list[memoryview] = []
        self._last_items = b""
        #: Nodes of which the view of the items is another one from the next look on.
        self._stale: list[Node] = []

    @property
    def full(self) -> bool:
        return len(self.nodes) >= _BATCH

    def add(self, node: Node) -> None:
        self.nodes.append(node)
        self._views.append(BYTES[node.address : node.address + self._bytes])
        if self._holds_lists:
            self._views_of_items.append(_NO_ITEMS)
            self._stale.append(node)
        self.look_again()

    def remove(self, node: Node) -> None:
        place = self.nodes.index(node)
        del self.nodes[place]
        del self._views[place]
        if self._holds_lists:
            del self._views_of_items[place]
        self.look_again()

    def look_again(self) -> None:
        self._last = self._last_items = b""

    def moved(self, found: dict[Node, tuple[int, ...]]) -> None:
        """Adds the nodes whose words, or whose items, are not what they were, each with its words now."""
        if self._stale:
            self._renew()
        now = _join(self._views)
        if now != self._last:
            self._last = now
            self._words_moved(now, found)
        if self._holds_lists:
            now = _join(self._views_of_items)
            if now != self._last_items:
                self._last_items = now
                self._items_moved(now, found)

    def _words_moved(self, now: bytes, found: dict[Node, tuple[int, ...]]) -> None:
        pieces = self._unpack(now)
        if self._choose is not None:
            pieces = map(self._choose, pieces)
        for node, words in zip(self.nodes, pieces):
            if words != node.words:
                found[node] = words
                if self._holds_lists and words[2:] != node.words[2:]:
                    self._stale.append(node)

    def _items_moved(self, now: bytes, found: dict[Node, tuple[int, ...]]) -> None:
        end = 0
        for node in self.nodes:
            at, end = end, end + len(node.items)
            if now[at:end] != node.items and node not in found:
                found[node] = node.words

    def _renew(self) -> None:
        for node in self._stale:
            if node in self.nodes:  # it may have been taken out since
                start = node.words[ITEMS]
                self._views_of_items[self.nodes.index(node)] = BYTES[start : start + len(node.items)]
        self._stale.clear()
        self.look_again()


class Watch:
    """All nodes whose words are read at every look, in batches by kind."""

    def __init__(self) -> None:
        self._batches: dict[Kind | None, list[Batch]] = {}
        self._batch_of: dict[Node, Batch] = {}

    def moved(self) -> dict[Node, tuple[int, ...]]:
        """The nodes that are not what they were. Some may be dead: their words are anybody's."""
        found: dict[Node, tuple[int, ...]] = {}
        for batches in self._batches.values():
            for batch in batches:
                batch.moved(found)
        return found

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
