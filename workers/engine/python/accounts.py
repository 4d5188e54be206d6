"""What is told of each object by itself: its birth, its count, the code that holds it as a constant."""

from __future__ import annotations

from collections.abc import Iterable

from constants import Constants
from kinds import kind_of_object, parts_of, text_of
from life import look_for_marks
from memory import COUNT, COUNT_MASK, IMMORTAL, WORD, WORDS, object_at
from node import Node
from roots import Root


class Accounts:
    def __init__(self, constants: Constants) -> None:
        self.records: list[list[object]] = []
        #: The record of what each node refers to, as recorded last.
        self._latest: dict[int, list[object]] = {}
        #: Whether some of them are empty by now.
        self._outdated = False
        self._number = 0
        self._constants = constants
        #: The code that holds each constant, as told last.
        self._held: dict[Node, list[str]] = {}
        #: Addresses of objects, once for each reference that an untraced program's would not have at this step.
        self.lent: list[int] = []
        #: Where each object was born, by its id.
        self.places: dict[int, int] = {}

    def take_records(self) -> list[list[object]]:
        """What was recorded since they were taken last."""
        records, self.records = self.records, []
        self._latest.clear()
        if self._outdated:
            self._outdated = False
            records = [record for record in records if record]
        return records

    def refers(self, node: Node, ids: list[int]) -> None:
        """What a node refers to now: within a step, which may look often, only what it came to is told."""
        record: list[object] = ["e", node.id, ids]
        earlier = self._latest.get(node.id)
        if earlier is not None:
            earlier.clear()
            self._outdated = True
        ways = (node.labels, node.borrowed)
        if earlier is not None or ways != node.told:
            node.told = ways
            record += ways
        self._latest[node.id] = record
        self.records.append(record)

    def root(self, root: Root) -> None:
        """Makes a place known from which objects are reached."""
        self._number += 1
        root.id = self._number
        self.records.append(["r", root.id, root.name])

    def born(self, address: int, parent: Node) -> Node:
        value = object_at(address)
        kind = kind_of_object(value)
        text, size, parts = text_of(kind, value), kind.size(value), parts_of(kind, value)
        del value
        self._number += 1
        node = Node(self._number, address, kind, parent)
        self.places[self._number] = address
        node.words = kind.read(address)
        if kind.fluid:
            node.looks = (text, size)
        look_for_marks(node, size)
        self.records.append(["n", node.id, kind.name, kind.shape, text, size, self.count(node, node.words[0]), parts])
        self._tell_constant(node)
        return node

    def freed(self, node: Node, how: int) -> None:
        self.records.append(["f", node.id, how])
        self._held.pop(node, None)

    def out_of_sight(self, node: Node) -> None:
        self.records.append(["l", node.id])
        node.told = None

    def count(self, node: Node, word: int) -> int:
        """What a count's word says, less what is lent; -1: immortal."""
        count = word & COUNT_MASK
        if count >= IMMORTAL:
            return -1
        return count - self.lent.count(node.address) if self.lent and count else count

    def read_again(self, node: Node) -> None:
        """The count of an object that was out of sight."""
        base = node.address // WORD
        node.words = (WORDS[base + COUNT], *node.words[1:])
        self.records.append(["c", node.id, self.count(node, node.words[0])])
        self._tell_constant(node)

    def lend(self, addresses: list[int]) -> set[int]:
        """From this step on it is these; returns the addresses for which that is news."""
        before, self.lent = self.lent, addresses
        return {*before, *addresses}

    def tell_counts(self, nodes: Iterable[Node]) -> None:
        for node in nodes:
            self.records.append(["c", node.id, self.count(node, node.words[0])])

    def look_at_constants(self) -> None:
        """Code objects may be gone: tells what they held and hold no more."""
        for node, held in self._held.items():
            left = self._constants.of(node.address)
            if left != held:
                self._held[node] = left
                self.records.append(["q", node.id, left])

    def _tell_constant(self, node: Node) -> None:
        held = self._constants.of(node.address)
        if held:
            self._held[node] = held
            self.records.append(["q", node.id, held])
