"""The snippet's objects as a graph: who refers to whom.

Nothing is held: nodes are addresses. Changes are collected as records: ["r", id, name] a root; ["n", id, type, shape,
text, size, count, parts] a new node; ["e", id, targets, labels, borrowed] what it refers to now, without the last two
where they are as told last; ["q", id, names] the code that holds it as a constant; ["c", id, count, id, count ...]
counts (-1: immortal); ["z", id, size]; ["t", id, text, size] its looks; ["f", id, how] freed (0 by its count, 1 by the
collector); ["l", id] alive but out of sight; ["b", id] back in sight.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from accounts import Accounts
from constants import Constants
from life import count_in, is_alive, looks_like_ours
from memory import COUNT, TYPE, WORD, WORDS
from node import Node
from roots import Root
from shared import SHARED
from watch import Watch
from ways import is_reached

#: Objects that are followed at once.
NODE_LIMIT = 2000
#: References to an instance when its `__init__` begins: one of the call that makes it, one of the frame.
_MADE_AND_CALLED = 2
#: Instead of a number of references: it is held yet, by what is out of sight.
_HELD_YET = -1
#: Instead of the id of a target, for each that has none.
_NOT_FOLLOWED = itertools.repeat(0)


class Graph:
    def __init__(self, constants: Constants) -> None:
        self.accounts = Accounts(constants)
        self.full = False
        self._nodes: dict[int, Node] = {}
        #: Their ids, by their addresses.
        self._ids: dict[int, int] = {}
        self.watch = Watch()
        #: What must be asked at every look, for no word tells that it changed.
        self.asked: dict[Node, None] = {}
        #: Held only by one another.
        self.cut_off: dict[Node, None] = {}
        #: Met in this look, and not looked into yet.
        self.fresh: list[Node] = []
        #: What lost, in this look, the way by which it was reached.
        self.orphans: list[Node] = []
        self._released: list[Node] = []
        #: Alive, and held by something that is not followed.
        self._lost: dict[int, Node] = {}
        #: Frames that ended since the last look, and what they returned.
        self._leaving: frozenset[Node] = frozenset()
        self._returned: frozenset[int] = frozenset()
        #: How many references were known, at the last look, to what loses some in this one.
        self._before: dict[Node, int] = {}
        #: Whether the collector has run since then.
        self._collected = False

    def lend(self, addresses: list[int]) -> None:
        """See Accounts; what changes by it is told."""
        if addresses != self.accounts.lent:
            changed = map(self._nodes.get, self.accounts.lend(addresses))
            self.accounts.tell_counts(node for node in changed if node is not None)

    def holds(self, node: Node) -> bool:
        return self._nodes.get(node.address) is node

    def is_class(self, address: int) -> bool:
        """Whether a class that is reached lies there."""
        node = self._nodes.get(address)
        return node is not None and node.kind.shape == "class" and is_reached(node)

    def targets_of(self, node: Node) -> list[Node]:
        return [self._nodes[address] for address in node.targets if address in self._nodes]

    def is_whole(self) -> bool:
        """Whether, so far in this look, nothing has lost the way by which it was reached in the last one."""
        return not (self.orphans or self._released)

    def hides(self) -> bool:
        """Whether there are objects that no root reaches, and that the collector may free."""
        return bool(self.cut_off or self._lost)

    def begin(self, gone: list[Root], collected: bool) -> None:
        """A look begins; the frames `gone` have ended since the last one, and the collector may have run."""
        if self._before:
            self._before.clear()
        self._collected = collected
        if gone:
            self._leaving = frozenset(gone)
            self._returned = frozenset(root.returned for root in gone)

    def end_leaving(self) -> None:
        """All that changed is told: what the frames that ended held was used again or is released."""
        self._leaving, self._returned = frozenset(), frozenset()

    def refer(self, node: Node, targets: tuple[int, ...], labels: list[str] | None, borrowed: list[int] | None) -> None:
        """Replaces what `node` refers to."""
        old = node.targets
        node.targets, node.labels, node.borrowed = targets, labels, borrowed
        added, dropped = _differences(old, targets)
        is_root = node.is_root
        made = node.made() if isinstance(node, Root) and not old else 0
        nodes = self._nodes
        for address in added:
            target = nodes.get(address)
            if target is not None and (
                # What is asked in full where one of these holds.
                (WORDS[address // WORD + TYPE] != target.words[1] or self.cut_off or self._leaving or address == made)
                and self._is_gone(target, node, made)
            ):
                target = None
                dropped = [other for other in dropped if other != address]
            if target is None:
                if not address or not self._add(address, node):
                    continue
                target = nodes[address]
            owners = target.owners
            owners[node] = owners.get(node, 0) + 1
            if address in SHARED:
                self.accounts.records.append(["c", target.id, count_in(WORDS[address // WORD + COUNT])])
            if not is_root and target.kind.shape == "tuple" and node.kind.refills:
                self.asked[target] = None
        for address in dropped:
            target = nodes.get(address)
            if target is not None:
                self._drop(node, target)
                if self._leaving and isinstance(node, Root) and node.waits:
                    self._before[target] = _HELD_YET
        self._tell_references(node)

    def _is_gone(self, target: Node, owner: Node, made: int) -> bool:
        """Whether what `owner` refers to now is another object where `target` was, which is told then."""
        if not _is_another(target):
            was_cut_off = self.cut_off and target in self.cut_off and owner not in self.cut_off
            if was_cut_off and not self._comes_back(target, owner):
                return True
            outlives = not self._leaving or self._outlives(target)
            if outlives and not (target.address == made and self._is_made_anew(target)):
                return False
        self.freed(target, 0)
        return True

    def replace(self, node: Node) -> None:
        """Another object lies where it was, and what refers there refers to that one."""
        owners, parent = dict(node.owners), node.parent
        self.freed(node, 0)
        if parent is None or not self._add(node.address, parent):
            return
        self._nodes[node.address].owners.update(owners)
        for owner in owners:
            self._tell_references(owner)

    def _tell_references(self, node: Node) -> None:
        self.accounts.refers(node, list(map(self._ids.get, node.targets, _NOT_FOLLOWED)))

    def _outlives(self, node: Node) -> bool:
        """Whether what only frames that ended were seen to hold is still there: else its address was used again."""
        if node.address in self._returned or any(owner not in self._leaving for owner in node.owners):
            return True
        if looks_like_ours(node) and count_in(node.words[0]) == sum(node.owners.values()) and 0 not in self._returned:
            return False  # those frames were all that held it
        return is_alive(node)

    def _is_made_anew(self, node: Node) -> bool:
        """Whether what a call of `__init__` begins with was made for it, where another object was: nothing but the
        frames that ended was seen to hold that, and the maker of this one is out of sight."""
        if node.address in self._returned or count_in(WORDS[node.address // WORD + COUNT]) < _MADE_AND_CALLED:
            return False
        return not is_reached(node, self._leaving)

    def _comes_back(self, node: Node, owner: Node) -> bool:
        """Whether it is what was cut off; else the collector freed that, and its address was used again."""
        if not is_alive(node):
            self.freed(node, 1)
            return False
        node.parent = owner
        self._uncut(node)
        return True

    def _drop(self, owner: Node, target: Node) -> None:
        owners = target.owners
        left = owners.get(owner)
        if left is None:
            return
        if target not in self._before:
            self._before[target] = sum(owners.values())
        if left > 1:
            owners[owner] = left - 1
            return
        del owners[owner]
        if not owners:
            self._released.append(target)
        elif target.parent is owner:
            self.orphans.append(target)

    def _add(self, address: int, parent: Node) -> bool:
        if len(self._nodes) >= NODE_LIMIT:
            self.full = True
            return False
        known = self._lost.pop(address, None)
        if known is not None and not is_alive(known):
            self._lost_died(known)
            known = None
        if known is not None:
            node = known
            node.parent = parent
            self.accounts.records.append(["b", node.id])
            self.accounts.read_again(node)
        else:
            node = self.accounts.born(address, parent)
        self._nodes[address] = node
        self._ids[address] = node.id
        self.fresh.append(node)
        return True

    def release(self) -> None:
        """Takes out the nodes that nothing refers to any more, and what only they referred to."""
        while self._released:
            node = self._released.pop()
            if not self.holds(node):
                continue
            if node.owners:
                if node.parent not in node.owners:
                    self.orphans.append(node)
                continue
            if node.address in SHARED:
                self.accounts.out_of_sight(node)
                self._forget(node)
            elif is_alive(node) and not self._is_any_empty(node):
                self.accounts.out_of_sight(node)
                self._lost[node.address] = node
                for target in self.targets_of(node):
                    self._before[target] = _HELD_YET
                self._forget(node)
            else:
                self.freed(node, 0)

    def _is_any_empty(self, node: Node) -> bool:
        """Whether it is an empty container, which the tracer's own look like, and all that held it has let it go."""
        return looks_like_ours(node) and not node.targets and count_in(node.words[0]) == self._before.get(node)

    def freed(self, node: Node, how: int) -> None:
        self.accounts.freed(node, how)
        node.owners.clear()
        self._forget(node)

    def _forget(self, node: Node) -> None:
        del self._nodes[node.address], self._ids[node.address]
        self.asked.pop(node, None)
        self.cut_off.pop(node, None)
        self.watch.remove(node)
        node.quick = None
        targets, node.targets = node.targets, ()
        for address in targets:
            target = self._nodes.get(address)
            if target is not None:
                self._drop(node, target)

    def _uncut(self, node: Node) -> None:
        """What was cut off came back, with all that it refers to."""
        todo = [node]
        while todo:
            back = todo.pop()
            if back in self.cut_off:
                del self.cut_off[back]
                self.accounts.read_again(back)
                self.watch.add(back)
                if back.kind.ask is not None and not back.kind.constant:
                    self.asked[back] = None
                for target in self.targets_of(back):
                    if target in self.cut_off:
                        target.parent = back
                        todo.append(target)

    def check_lost(self) -> None:
        """Tells which of those out of sight have died."""
        for address, node in list(self._lost.items()):
            if not is_alive(node):
                del self._lost[address]
                self._lost_died(node)

    def _lost_died(self, node: Node) -> None:
        """What is held out of sight is mostly part of a cycle: where the collector ran, that was it."""
        self.accounts.records.append(["f", node.id, int(self._collected)])


def _is_another(node: Node) -> bool:
    """Whether an object of another type lies where it was. An instance may have been given another class."""
    return WORDS[node.address // WORD + TYPE] != node.words[1] and node.kind.shape != "instance"


def _differences(old: tuple[int, ...], new: tuple[int, ...]) -> tuple[Iterable[int], Iterable[int]]:
    """What is in `new` and not at the same place in `old`, and the other way round."""
    if len(old) == len(new):
        added: list[int] = []
        dropped: list[int] = []
        for before, after in zip(old, new):
            if before != after:
                added.append(after)
                dropped.append(before)
        return added, dropped
    if new[: len(old)] == old:
        return new[len(old) :], ()
    if old[: len(new)] == new:
        return (), old[len(new) :]
    return new, old
