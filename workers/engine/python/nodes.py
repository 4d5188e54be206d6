"""One object of the snippet as the tracer knows it, and the watch over the words of all."""

from __future__ import annotations

from operator import itemgetter
from typing import Callable

from kinds import ITEM_LIMIT, Kind
from memory import COUNT, TYPE, WORD, WORDS

_BATCH = 16
_LENGTH, _ITEMS = 2, 3  # where a list's own words stand among those that are watched: after count and type
Get = Callable[[memoryview], "tuple[int, ...]"]


class Node:
    """`address` and `id` (one birth at that address); `owners`: how often each other node refers to it; `parent`: the
    owner by which it is reached from a root; `targets`, `labels`: what it refers to; `words`: those watched, as read
    last; `mark`: `marks` words more, which tell it from another object. A root has no kind."""

    __slots__ = (
        "address",
        "batch",
        "id",
        "kind",
        "labels",
        "mark",
        "marks",
        "owners",
        "parent",
        "quick",
        "targets",
        "words",
    )

    kind: Kind
    is_root = False

    def __init__(self, number: int, address: int, kind: Kind | None, parent: Node | None) -> None:
        self.id = number
        self.address = address
        self.kind = kind  # pyright: ignore[reportAttributeAccessIssue]
        self.parent = parent
        self.owners: dict[Node, int] = {}
        self.targets: tuple[int, ...] = ()
        self.labels: list[str] | None = None
        self.words: tuple[int, ...] = ()
        self.mark: list[int] = []
        #: What a dict looked like when it was asked last.
        self.quick: object = None
        self.marks = kind.marks if kind is not None else 0
        self.batch: Batch | None = None


class Batch:
    """Up to 16 nodes that watch the same words: one itemgetter reads them all, one comparison tells if any moved."""

    def __init__(self, words: tuple[int, ...], holds_lists: bool) -> None:
        self._offsets = (COUNT, TYPE, *words)
        self._holds_lists = holds_lists
        self.nodes: list[Node] = []
        self._get: Get | None = None
        self._last: tuple[int, ...] = ()
        self._get_items: Get | None = None
        self._last_items: tuple[int, ...] = ()
        self._quiet = False

    @property
    def full(self) -> bool:
        return len(self.nodes) >= _BATCH

    def add(self, node: Node) -> None:
        node.batch = self
        self.nodes.append(node)
        self._get = self._get_items = None
        self._quiet = False

    def remove(self, node: Node) -> None:
        node.batch = None
        self.nodes.remove(node)
        self._get = self._get_items = None
        self._quiet = False

    def look_again(self) -> None:
        self._last = self._last_items = ()
        self._quiet = False

    def moved(self, found: dict[Node, tuple[int, ...]]) -> None:
        """Adds the nodes whose words, or whose items, are not what they were, each with its words now."""
        get = self._get
        if get is None:
            bases = [node.address // WORD for node in self.nodes]
            get = self._get = itemgetter(*[base + offset for offset in self._offsets for base in bases])
            self._last = ()
        now, last = get(WORDS), self._last
        if now != last:
            self._last = now
            width = len(self.nodes)
            places = range(width)
            if last:
                places = {i % width for i, pair in enumerate(zip(now, last)) if pair[0] != pair[1]}
            for i in places:
                node, words = self.nodes[i], now[i::width]
                if words != node.words:
                    found[node] = words
                    if words[2:] != node.words[2:]:
                        self._get_items = None
                        self._quiet = False
        if self._holds_lists:
            self._items_moved(found)

    def _items_moved(self, found: dict[Node, tuple[int, ...]]) -> None:
        if not self._quiet:  # a getter for all is worth its making only when the lists rest
            self._quiet = True
            for node in self.nodes:
                if node not in found and items_of(node) != node.targets:
                    found[node] = node.words
            return
        get = self._get_items
        if get is None:
            places: list[int] = []
            for node in self.nodes:
                start = node.words[_ITEMS] // WORD
                places.extend(range(start, start + min(node.words[_LENGTH], ITEM_LIMIT)))
            # An itemgetter of one index would not give a tuple: two more fill up, and are not looked at.
            places += [self.nodes[0].address // WORD + TYPE] * 2
            get = self._get_items = itemgetter(*places)
            self._last_items = ()
        now = get(WORDS)
        if now == self._last_items:
            return
        self._last_items = now
        at = 0
        for node in self.nodes:
            length = min(node.words[_LENGTH], ITEM_LIMIT)
            if now[at : at + length] != node.targets and node not in found:
                found[node] = node.words
            at += length


class Watch:
    """All nodes whose words are read at every look, in batches by kind."""

    def __init__(self) -> None:
        self._batches: dict[Kind | None, list[Batch]] = {}

    def moved(self) -> dict[Node, tuple[int, ...]]:
        """The nodes that are not what they were. Some may be dead: their words are anybody's."""
        found: dict[Node, tuple[int, ...]] = {}
        for batches in self._batches.values():
            for batch in batches:
                batch.moved(found)
        return found

    def add(self, node: Node) -> None:
        key, kind = _key(node), node.kind
        batches = self._batches.setdefault(key, [])
        if not batches or batches[-1].full:
            batches.append(Batch(kind.words, kind.shape == "list"))
        batches[-1].add(node)

    def remove(self, node: Node) -> None:
        batch = node.batch
        if batch is None:
            return
        batch.remove(node)
        if not batch.nodes:
            self._batches[_key(node)].remove(batch)

    def look_again(self, node: Node) -> None:
        """What was found of the node could not be used: it is to be found again."""
        if node.batch is not None:
            node.batch.look_again()


def items_of(node: Node) -> tuple[int, ...]:
    """The addresses of a list's items, up to ITEM_LIMIT, from its watched words."""
    start = node.words[_ITEMS] // WORD
    return tuple(WORDS[start : start + min(node.words[_LENGTH], ITEM_LIMIT)].tolist())


def _key(node: Node) -> Kind | None:
    """Kinds that watch nothing of their own share their batches."""
    return node.kind if not node.is_root and node.kind.words else None
