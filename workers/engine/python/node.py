"""One object of the snippet as the tracer knows it."""

from __future__ import annotations

import struct

from asking import ITEM_LIMIT
from kind import Kind
from memory import BYTES, WORD

_unpack_items = [struct.Struct(f"{length}Q").unpack for length in range(ITEM_LIMIT + 1)]
#: Where a list's own words, its length and the address of its items, stand among those watched: after count and type.
LENGTH, ITEMS = 2, 3


class Node:
    """`address` and `id` (one birth at that address); `owners`: how often each other node refers to it; `parent`: the
    owner by which it is reached from a root; `targets`, `labels`: what it refers to; `borrowed`: the places among these
    that no count includes; `words`: those watched, as read last; `mark`: `marks` words more, which tell it from another
    object; `linked`: the collector's list held it when it was met. A root has no kind."""

    __slots__ = (
        "address",
        "borrowed",
        "id",
        "items",
        "kind",
        "labels",
        "linked",
        "looks",
        "mark",
        "marks",
        "owners",
        "parent",
        "quick",
        "targets",
        "told",
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
        self.borrowed: list[int] | None = None
        #: Labels and borrowed places as told last, where the reader knows them yet.
        self.told: tuple[list[str] | None, list[int] | None] | None = None
        self.words: tuple[int, ...] = ()
        #: Of a list: the memory of its items as read last.
        self.items = b""
        self.mark: list[int] = []
        self.linked = False
        #: Of what may change its looks: text and size, as told last.
        self.looks: tuple[str, int] | None = None
        #: What a dict looked like when it was asked last.
        self.quick: tuple[object, ...] | None = None
        self.marks = kind.marks if kind is not None else 0


def read_items(node: Node) -> tuple[int, ...]:
    """The addresses of a list's items, up to ITEM_LIMIT, from its watched words; the node keeps their bytes."""
    start = node.words[ITEMS]
    length = min(node.words[LENGTH], ITEM_LIMIT)
    node.items = items = BYTES[start : start + WORD * length].tobytes()
    return _unpack_items[length](items)


def has_same_items(node: Node) -> bool:
    """Whether the memory of a list's items, where it was, is what it was."""
    start = node.words[ITEMS]
    return BYTES[start : start + len(node.items)].tobytes() == node.items
