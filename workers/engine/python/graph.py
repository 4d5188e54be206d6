"""The snippet's objects as a graph, kept up to date by looking at what changed since the last look.

Nothing is held: nodes are addresses. Where an object died, the tracer's own objects may lie the next moment, and look
alive. So an object is looked into only after the one that refers to it was found to refer to it still, from the roots
down; and what nothing refers to any more is alive only if all its words are what they were.

Changes are collected as records: ["r", id, name] a root; ["n", id, type, shape, text, size, count, parts] a new node;
["e", id, targets, labels, borrowed] what it refers to now; ["q", id, names] the code that holds it as a constant;
["c", id, count, id, count ...] counts (-1: immortal); ["z", id, size]; ["f", id, how] freed (0 by its count, 1 by the
collector); ["l", id] alive but out of sight; ["b", id] back in sight.
"""

from __future__ import annotations

from collector import collections
from constants import Constants
from generators import frame_of
from kinds import class_pairs, kind_of_object, known_class, parts_of, quick_look, text_of
from memory import COUNT, COUNT_MASK, IMMORTAL, TYPE, WORD, WORDS, object_at
from nodes import Node, Watch, has_same_items, read_items
from roots import Root

#: Objects that are followed at once.
NODE_LIMIT = 2000
_SMALL = range(-6, 1100)
_NO_HASH = (1 << 64) - 1
_MOST_MARKS = 16
_MOST_TRIED = 100


def _shared() -> frozenset[int]:
    """Objects that all programs share; they outlive every snippet."""
    cached = {id(i) for i in _SMALL if i + 1 - 1 is i + 2 - 2}
    return frozenset(
        cached | {id(value) for value in (None, True, False, ..., NotImplemented, (), "", b"", frozenset())}
    )


_SHARED = _shared()


class Graph:
    def __init__(self, constants: Constants) -> None:
        self.records: list[list[object]] = []
        self.full = False
        self._nodes: dict[int, Node] = {}
        self._watch = Watch()
        self._asked: dict[Node, None] = {}
        #: Held only by one another: alive until the collector comes.
        self._cut_off: dict[Node, None] = {}
        #: Alive, and held by something that is not followed.
        self._lost: dict[int, Node] = {}
        self._fresh: list[Node] = []
        self._released: list[Node] = []
        #: Frames that ended since the last look, and what they returned.
        self._leaving: frozenset[Node] = frozenset()
        self._returned: frozenset[int] = frozenset()
        #: How many references were known, at the last look, to what loses some in this one.
        self._before: dict[Node, int] = {}
        self._orphans: list[Node] = []
        self._number = 0
        self._collections = collections()
        self._constants = constants
        self._held: dict[Node, list[str]] = {}
        #: Generators that wait, by where their frames are.
        self._generators: dict[int, Node] = {}
        #: Addresses of dicts that are the names of a root.
        self.namespaces: set[int] = set()
        #: Addresses of objects that count one more because they are traced.
        self.lent: list[int] = []

    def goes_on(self, start: int) -> None:
        """A generator's frame runs, and is a root: the generator itself holds nothing meanwhile."""
        node = self._generators.pop(start, None)
        if node is not None and self._nodes.get(node.address) is node:
            self._refer(node, (), [], None)

    def root(self, root: Root) -> None:
        """Makes a place known from which objects are reached."""
        self._number += 1
        root.id = self._number
        self.records.append(["r", root.id, root.name])

    def look(self, roots: list[Root], gone: list[Root]) -> None:
        """Reads what changed: `roots` may have new targets, those `gone` have none any more."""
        moved = self._watch.moved()
        self._before.clear()
        collected = bool(self._cut_off) and self._has_collected()
        if gone:
            self._leaving = frozenset(gone)
            self._returned = frozenset(root.returned for root in gone)
        for root in roots:
            root.changed = False
            self._refer(root, root.seen, root.seen_labels, root.borrowed)
        for root in gone:
            self._refer(root, (), None, None)
        late = self._look_into(moved, [*moved, *self._asked.keys() - moved.keys()])
        self._follow()
        if late:  # what moved to where it had not been
            for node in self._look_into(moved, late):
                self._watch.look_again(node)
            self._follow()
        if gone:
            self._leaving = self._returned = frozenset()
        self._release()
        if self._orphans:
            self._rescue()
        if self._lost:
            self._check_lost()
        if collected and self._cut_off:
            self._bury()

    def look_at_constants(self) -> None:
        """Code objects may be gone: tells what they held and hold no more."""
        for node, held in self._held.items():
            left = self._constants.of(node.address)
            if left != held:
                self._held[node] = left
                self.records.append(["q", node.id, left])

    def _has_collected(self) -> bool:
        """Whether the collector ran since the last look at which that mattered."""
        before, self._collections = self._collections, collections()
        return before != self._collections

    def _look_into(self, moved: dict[Node, tuple[int, ...]], nodes: list[Node]) -> list[Node]:
        """Counts and references of what moved and of what must be asked, from the roots down; returns those to which no
        way was found."""
        counts: list[object] = ["c"]
        late: list[Node] = []
        if len(nodes) > 1:
            nodes.sort(key=_by_depth)
        for node in nodes:
            if self._nodes.get(node.address) is not node:
                continue
            if not self._is_reached(node):
                late.append(node)
                continue
            words = moved.get(node)
            kind = node.kind
            if words is None:
                self._ask(node)
                continue
            if words[0] != node.words[0]:
                counts += (node.id, self._count(node, words[0]))
            if words[1] != node.words[1]:
                other = known_class(words[1])
                if other is None or kind.shape != "instance":
                    late.append(node)
                    continue
                kind = node.kind = other  # its __class__ was set
            references = words[2:] != node.words[2:]
            node.words = words
            if kind.ask is not None:
                if node in self._asked:
                    self._ask(node)
            elif kind.shape == "list":
                items = read_items(node)
                if items != node.targets:
                    self._refer(node, items, None, None)
                if references:
                    self.records.append(["z", node.id, kind.size(object_at(node.address))])
            elif references and kind.labels is not None:
                self._refer(node, words[2:], kind.labels, None)
        if len(counts) > 1:
            self.records.append(counts)
        return late

    def _is_reached(self, node: Node) -> bool:
        """Whether a way from a root to the node still holds; finds another one where it can."""
        above = node
        while not above.is_root:
            parent = above.parent
            if parent not in above.owners:
                return self._find_way(node, set())
            above = parent
        return True

    def _find_way(self, node: Node, tried: set[Node]) -> bool:
        if node.is_root:
            return True
        tried.add(node)
        parent = node.parent
        if parent in node.owners and parent not in tried and self._find_way(parent, tried):
            return True
        for owner in node.owners:
            if owner not in tried and len(tried) < _MOST_TRIED and self._find_way(owner, tried):
                node.parent = owner
                return True
        return False

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
            quick = quick_look(value)
            if quick == node.quick:
                return
            node.quick = quick
        parent = node.parent
        of_class = kind.shape == "dict" and parent is not None and not parent.is_root and parent.kind.shape == "class"
        ask = class_pairs if of_class or kind.ask is None else kind.ask
        targets, labels = ask(value)
        if kind.shape == "generator":
            self._generators[frame_of(value)] = node
        del value
        if targets != node.targets or labels != node.labels:
            self._refer(node, targets, labels, None)
            if kind.shape in ("dict", "set", "deque"):
                self.records.append(["z", node.id, kind.size(object_at(node.address))])
        node.mark = _mark_of(node)

    def _refer(
        self, node: Node, targets: tuple[int, ...], labels: list[str] | None, borrowed: list[int] | None
    ) -> None:
        """Replaces what `node` refers to."""
        old = node.targets
        node.targets, node.labels = targets, labels
        same = len(old) if targets[: len(old)] == old else len(targets) if old[: len(targets)] == targets else 0
        nodes = self._nodes
        for address in targets[same:] if same else targets:
            target = nodes.get(address)
            if target is not None:
                if self._cut_off and target in self._cut_off and node not in self._cut_off:
                    target = target if self._comes_back(target, node) else None
                if target is not None and self._leaving and not self._outlives(target):
                    self._freed(target, 0)
                    target = None
            if target is None:
                if not address or not self._add(address, node):
                    continue
                target = nodes[address]
            owners = target.owners
            owners[node] = owners.get(node, 0) + 1
            if address in _SHARED:
                self.records.append(["c", target.id, _count_in(WORDS[address // WORD + COUNT])])
            if node.fills_tuples and target.kind.shape == "tuple":
                self._asked[target] = None  # an iterator fills the same tuple again and again
        for address in old[same:] if same else old:
            target = nodes.get(address)
            if target is not None:
                self._drop(node, target)
        ids = [target.id if target is not None else 0 for target in map(nodes.get, targets)]
        self.records.append(["e", node.id, ids, labels, borrowed])

    def _outlives(self, node: Node) -> bool:
        """Whether what only frames that ended were seen to hold is still there: else its address was used again."""
        if node.address in self._returned or any(owner not in self._leaving for owner in node.owners):
            return True
        looks_like_ours = bool(node.kind.marks) or node.kind.shape == "list"
        if looks_like_ours and _count_in(node.words[0]) == sum(node.owners.values()) and 0 not in self._returned:
            return False  # those frames were all that held it
        return self._is_alive(node)

    def _comes_back(self, node: Node, owner: Node) -> bool:
        """Whether it is what was cut off; else the collector freed that, and its address was used again."""
        if not self._is_alive(node):
            self._freed(node, 1)
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
            self._orphans.append(target)

    def _add(self, address: int, parent: Node) -> bool:
        if len(self._nodes) >= NODE_LIMIT:
            self.full = True
            return False
        known = self._lost.pop(address, None)
        if known is not None and not self._is_alive(known):
            self.records.append(["f", known.id, 0])
            known = None
        if known is not None:
            node = known
            node.parent = parent
            self.records.append(["b", node.id])
            self._read_again(node)
        else:
            node = self._born(address, parent)
        self._nodes[address] = node
        self._fresh.append(node)
        return True

    def _count(self, node: Node, word: int) -> int:
        count = _count_in(word)
        return count - self.lent.count(node.address) if self.lent and count > 0 else count

    def _read_again(self, node: Node) -> None:
        """The count of an object that was out of sight."""
        base = node.address // WORD
        node.words = (WORDS[base + COUNT], *node.words[1:])
        self.records.append(["c", node.id, self._count(node, node.words[0])])
        self._tell_constant(node)

    def _tell_constant(self, node: Node) -> None:
        held = self._constants.of(node.address)
        if held:
            self._held[node] = held
            self.records.append(["q", node.id, held])

    def _born(self, address: int, parent: Node) -> Node:
        value = object_at(address)
        kind = kind_of_object(value)
        text, size, parts = text_of(kind, value), kind.size(value), parts_of(kind, value)
        del value
        self._number += 1
        node = Node(self._number, address, kind, parent)
        node.words = tuple(WORDS[address // WORD + offset] for offset in (COUNT, TYPE, *kind.words))
        if kind.shape == "list":
            node.marks = 0
        elif kind.marks and (kind.ask is None or kind.constant):
            node.marks = max(kind.marks, min(_MOST_MARKS, size // WORD - 4))
        node.mark = _mark_of(node)
        self.records.append(["n", node.id, kind.name, kind.shape, text, size, self._count(node, node.words[0]), parts])
        self._tell_constant(node)
        return node

    def _follow(self) -> None:
        """Looks into the nodes that are new, and into those that this finds."""
        while self._fresh:
            node = self._fresh.pop()
            kind = node.kind
            if kind.shape in ("leaf", "inside") and (_count_in(node.words[0]) < 0 or node.address in _SHARED):
                continue
            self._watch.add(node)
            if kind.shape == "list":
                self._refer(node, read_items(node), None, None)
            elif kind.ask is not None:
                self._ask(node)
                if not kind.constant:
                    self._asked[node] = None
            elif kind.labels is not None:
                self._refer(node, node.words[2:], kind.labels, None)

    def _release(self) -> None:
        """Takes out the nodes that nothing refers to any more, and what only they referred to."""
        while self._released:
            node = self._released.pop()
            if node.owners or self._nodes.get(node.address) is not node:
                continue
            if node.address in _SHARED:
                self.records.append(["l", node.id])
                self._forget(node)
            elif self._is_alive(node) and not self._is_any_empty(node):
                self.records.append(["l", node.id])
                self._lost[node.address] = node
                self._forget(node)
            else:
                self._freed(node, 0)

    def _is_any_empty(self, node: Node) -> bool:
        """Whether it is an empty container, which the tracer's own look like, and all that held it has let it go."""
        known = node.kind.marks or node.kind.shape == "list"
        return bool(known) and not node.targets and _count_in(node.words[0]) == self._before.get(node)

    def _freed(self, node: Node, how: int) -> None:
        self.records.append(["f", node.id, how])
        node.owners.clear()
        self._forget(node)

    def _forget(self, node: Node) -> None:
        del self._nodes[node.address]
        self._asked.pop(node, None)
        self._cut_off.pop(node, None)
        self._held.pop(node, None)
        self._watch.remove(node)
        node.quick = None
        targets, node.targets = node.targets, ()
        for address in targets:
            target = self._nodes.get(address)
            if target is not None:
                self._drop(node, target)

    def _is_alive(self, node: Node) -> bool:
        """Whether the object is still at its address though nothing in sight refers to it."""
        base = node.address // WORD
        count = WORDS[base + COUNT]
        if WORDS[base + TYPE] != node.words[1] or not count & COUNT_MASK or count >> 32 != node.words[0] >> 32:
            return False
        if node.kind.words:
            now = tuple(WORDS[base + offset] for offset in node.kind.words)
            return now == node.words[2:] and (node.kind.shape != "list" or has_same_items(node))
        now, before = _mark_of(node), node.mark
        # A hash that was not asked for yet is -1; asking does not make another object of it.
        return now == before or all(new == old or old == _NO_HASH for new, old in zip(now, before))

    def _rescue(self) -> None:
        """Finds another way to the nodes that lost the one they were reached by; what has none is cut off."""
        orphans, self._orphans = self._orphans, []
        for node in orphans:
            if self._nodes.get(node.address) is node and node not in self._cut_off and not self._is_reached(node):
                self._cut(node)

    def _cut(self, orphan: Node) -> None:
        """Cuts off what is reached from `orphan` and from nowhere else."""
        below = {orphan: None}
        todo = [orphan]
        while todo:
            for node in self._targets(todo.pop()):
                if node not in below and node not in self._cut_off:
                    below[node] = None
                    todo.append(node)
        held = [
            node for node in below if any(owner not in below and owner not in self._cut_off for owner in node.owners)
        ]
        while held:
            node = held.pop()
            if node in below:
                del below[node]
                node.parent = next(owner for owner in node.owners if owner not in below and owner not in self._cut_off)
                held += [target for target in self._targets(node) if target in below]
        if below and not self._cut_off:
            self._collections = collections()
        self._cut_off.update(below)
        for node in below:
            self._watch.remove(node)
            self._asked.pop(node, None)
        for node in below:
            if node not in self._cut_off:
                continue
            if self._is_alive(node):
                self._read_again(node)
            else:  # collected within this very statement
                self._freed(node, 1)
        self._release()

    def _targets(self, node: Node) -> list[Node]:
        return [self._nodes[address] for address in node.targets if address in self._nodes]

    def _uncut(self, node: Node) -> None:
        """What was cut off came back, with all that it refers to."""
        todo = [node]
        while todo:
            back = todo.pop()
            if back in self._cut_off:
                del self._cut_off[back]
                self._read_again(back)
                self._watch.add(back)
                if back.kind.ask is not None and not back.kind.constant:
                    self._asked[back] = None
                for target in self._targets(back):
                    if target in self._cut_off:
                        target.parent = back
                        todo.append(target)

    def _check_lost(self) -> None:
        for address, node in list(self._lost.items()):
            if not self._is_alive(node):
                del self._lost[address]
                self.records.append(["f", node.id, 0])

    def _bury(self) -> None:
        """After a collection: what was cut off and is not what it was is gone."""
        for node in list(self._cut_off):
            if self._nodes.get(node.address) is node and not self._is_alive(node):
                self._freed(node, 1)
        self._release()


def _count_in(word: int) -> int:
    count = word & COUNT_MASK
    return -1 if count >= IMMORTAL else count


def _mark_of(node: Node) -> list[int]:
    """Words that tell the object from another one of its type at the same place."""
    base = node.address // WORD + 2
    return WORDS[base : base + node.marks].tolist()


def _by_depth(node: Node) -> tuple[int, int]:
    """From the roots down; of those as deep the older first."""
    depth = 0
    above: Node | None = node
    while above is not None and not above.is_root:
        above = above.parent
        depth += 1
    return depth, node.id
