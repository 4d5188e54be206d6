"""Whether an object is still where it was, told by its words alone."""

from __future__ import annotations

from kind import GC_HEADER
from memory import COUNT, COUNT_MASK, IMMORTAL, TYPE, WORD, WORDS
from node import Node, has_same_items

_NO_HASH = (1 << 64) - 1
_MOST_MARKS = 16
#: Where the collector keeps an object's neighbour; 0 from the moment it lets the object go, which is when it dies.
_NEIGHBOUR = -GC_HEADER // WORD
_LOWEST_ADDRESS = 1 << 16  # what lies there next has a count or a length at that place
_COUNT_BITS = 32  # the upper half of a 64-bit count's word holds flags from 3.12 on, and nothing before


def count_in(word: int) -> int:
    """The count that a word holds; -1 for an immortal object's."""
    count = word & COUNT_MASK
    return -1 if count >= IMMORTAL else count


def look_for_marks(node: Node, size: int) -> None:
    """Notes the words that tell an object of `size` bytes from another one of its type at the same place."""
    kind = node.kind
    if kind.shape == "list" or kind.labels is not None:
        node.marks = 0  # the words that are watched tell
    elif kind.marks and (kind.ask is None or kind.constant):
        node.marks = max(kind.marks, min(_MOST_MARKS, size // WORD - 4))
    node.mark = read_mark(node)
    node.linked = kind.linked and _is_linked(node.address // WORD)


def _is_linked(base: int) -> bool:
    return WORDS[base + _NEIGHBOUR] >= _LOWEST_ADDRESS


def read_mark(node: Node) -> list[int]:
    base = node.address // WORD + 2
    return WORDS[base : base + node.marks].tolist()


def is_alive(node: Node) -> bool:
    """Whether the object is still at its address though nothing in sight refers to it."""
    base = node.address // WORD
    count = WORDS[base + COUNT]
    if WORDS[base + TYPE] != node.words[1] or not count & COUNT_MASK:
        return False
    if count >> _COUNT_BITS != node.words[0] >> _COUNT_BITS:
        return False
    if node.linked and not _is_linked(base):
        return False
    if node.kind.words:
        now = tuple(WORDS[base + offset] for offset in node.kind.words)
        if now != node.words[2:] or (node.kind.shape == "list" and not has_same_items(node)):
            return False
    now, before = read_mark(node), node.mark
    # A hash that was not asked for yet is -1; asking does not make another object of it.
    return now == before or all(new == old or old == _NO_HASH for new, old in zip(now, before))


def looks_like_ours(node: Node) -> bool:
    """Whether the tracer itself makes objects of its type all the time, maybe where this one has just died."""
    return bool(node.kind.marks) or node.kind.shape == "list"
