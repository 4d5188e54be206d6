"""Attributes of instances, read where they are kept, without `obj.__dict__`: asking for it would make that dict.

From 3.11 on an instance keeps its values in an array (apart from it up to 3.12, behind it from 3.13), in the order of
the keys that all instances of its class share. Both places are probed on a class of our own.
"""

from __future__ import annotations

import sys
from typing import NamedTuple

from memory import WORD, WORDS, object_at

_LOWEST_ADDRESS, _HIGHEST_ADDRESS = 1 << 16, 1 << 47
_MOST_SHARED_KEYS = 64


class Place(NamedTuple):
    """Words from an object's start to its values, or to the pointer to them; `tag` is what that pointer lacks."""

    offset: int
    pointed: bool
    tag: int


class _Pair:
    def __init__(self, alpha: object, beta: object) -> None:
        self.alpha = alpha
        self.beta = beta


class _Many:
    def __init__(self) -> None:
        for letter in "abcdefghijklm":
            setattr(self, f"attribute_{letter}", None)


_basicsize = type.__dict__["__basicsize__"].__get__


def mapped() -> list[tuple[int, int]]:
    """The address ranges of this process that can be read. Needs /proc, hence before the seal."""
    ranges = []
    with open("/proc/self/maps", encoding="ascii") as maps:
        for line in maps:
            span, rights = line.split()[:2]
            low, high = (int(end, 16) for end in span.split("-"))
            if rights.startswith("r"):
                ranges.append((low, high))
    return ranges


def _probe_values() -> Place | None:
    """None up to 3.10, where an instance has a dict from its first attribute on. Seen alike on several instances."""
    if sys.version_info < (3, 11):
        return None
    readable = mapped()
    places = [_places_in(_Pair(object(), object()), readable) for _ in range(4)]
    common = set(places[0]).intersection(*places[1:])
    return min(common) if common else None


def _places_in(pair: _Pair, readable: list[tuple[int, int]]) -> list[Place]:
    # As numbers of one tuple, not as neighbouring locals, which would look like an array of values themselves.
    wanted = tuple(id(value) for value in (pair.alpha, pair.beta))
    base = id(pair) // WORD
    found = []
    for offset in range(-8, 8):
        if (WORDS[base + offset], WORDS[base + offset + 1]) == wanted:
            found.append(Place(offset, False, 0))
        for tag in (0, 1):
            start = WORDS[base + offset] + tag
            if start % WORD or not _is_readable(start, readable):
                continue
            if (WORDS[start // WORD], WORDS[start // WORD + 1]) == wanted:
                found.append(Place(offset, True, tag))
    return found


def _is_readable(address: int, ranges: list[tuple[int, int]]) -> bool:
    return any(low <= address and address + 64 * WORD <= high for low, high in ranges)


def _probe_dict() -> int | None:
    pair = _Pair(object(), object())
    made = pair.__dict__
    for offset in range(-8, 8):
        if WORDS[id(pair) // WORD + offset] == id(made):
            return offset
    return None


def _probe_keys() -> tuple[int, int]:
    """(words from a class to the keys its instances share, words from there to the first key); a key takes two words.
    Seen alike on two classes; the nearest, since other pointers may lead to a block before the keys."""
    used = (_Pair(None, None), _Many())
    del used
    readable = mapped()
    found = []
    for offset in range(20, _basicsize(type) // WORD):
        places = set()
        for cls, names in ((_Pair, ("alpha", "beta")), (_Many, ("attribute_a", "attribute_b"))):
            pointer = WORDS[id(cls) // WORD + offset]
            if pointer % WORD or not _is_readable(pointer, readable):
                break
            wanted = [id(sys.intern(name)) for name in names]
            places.update(
                skip
                for skip in range(3, 32)
                if [WORDS[pointer // WORD + skip], WORDS[pointer // WORD + skip + 2]] == wanted
            )
        else:
            if len(places) == 1:
                found.append((offset, places.pop()))
    if not found:
        raise SystemError("no shared keys found in a class")
    return min(found, key=lambda place: place[1])


VALUES = _probe_values()
DICT = _probe_dict()
_KEYS = _probe_keys() if VALUES else None


def inline_values(instance: int, cls: int) -> list[tuple[str, int]]:
    """[(attribute, address of its value)] of the instance at `instance`, kept outside a dict. The class must keep
    its instances' values so (see `keeps_values`), and both must be alive."""
    if VALUES is None or _KEYS is None:
        return []
    start = instance // WORD + VALUES.offset
    if VALUES.pointed:
        pointer = WORDS[start]
        if not pointer or (VALUES.tag and not pointer % WORD):
            return []
        start = (pointer + VALUES.tag) // WORD
    keys = WORDS[cls // WORD + _KEYS[0]] // WORD
    if not keys:
        return []
    names = keys + _KEYS[1]
    found = []
    for i in range(_MOST_SHARED_KEYS):
        name = WORDS[names + 2 * i]
        if not _LOWEST_ADDRESS < name < _HIGHEST_ADDRESS:
            break
        value = WORDS[start + i]
        if value:
            found.append((object_at(name), value))
    return found


def has_dict(instance: int) -> bool:
    """Whether a dict was made of the values behind the instance, which then belong to that dict (3.13+)."""
    if VALUES is None or VALUES.pointed or DICT is None:
        return False
    return WORDS[instance // WORD + DICT] != 0


#: The type flags that say that instances keep their values in such an array: those a plain class has, a slotted lacks.
#: Both are made anew, since a class that was used has a flag more.
_FLAGS = type("Plain", (), {}).__flags__ & ~type("Slotted", (), {"__slots__": ()}).__flags__


_flags_of = type.__dict__["__flags__"].__get__


def keeps_values(cls: type) -> bool:
    return VALUES is not None and _flags_of(cls) & _FLAGS == _FLAGS
