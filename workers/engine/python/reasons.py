"""Why two operands are one object or two: the interpreter's caches, probed, and what is known of the operands."""

from __future__ import annotations

from typing import Any, NamedTuple

from equality import is_compared_by_identity
from interning import is_interned
from origins import Origins
from small_ints import SMALL_INTS

_SINGLETONS = (None, True, False, Ellipsis, NotImplemented)
#: Ways to an empty instance that bring the shared one where there is one.
_EMPTY = {str: lambda: "".join([]), bytes: lambda: b"".join([]), tuple: lambda: tuple([]), frozenset: frozenset}
#: By the ids of the types: what these give back of themselves is themselves, for they cannot change.
_UNCHANGING = set(map(id, (tuple, str, bytes, frozenset, int, float, complex)))
#: By the id of the type: a metaclass of the snippet is not asked for a hash.
_EMPTY_BY_ID = {id(kind): make for kind, make in _EMPTY.items()}


class Constants(NamedTuple):
    """Addresses of the constants of the code that runs, and of the strings among them that were interned when it was
    compiled."""

    all: set[int]
    interned: set[int]


def reason_of(origins: Origins, left: object, right: object, equal: bool | None, constants: Constants) -> str:
    """One of the contract's Reasons."""
    if origins.addresses is not None and left is not right and type(left) is int and type(right) is int:
        return _of_addresses(origins.addresses, left == right)
    return _one_object(origins, left, constants) if left is right else _two_objects(origins, left, right, equal)


def _of_addresses(arguments: str, equal: bool) -> str:
    if not equal:
        return "not equal"
    if arguments in ("temporary", "earlier"):
        return "address used again"
    return "constant of the same code object" if arguments == "constants" else arguments


def _one_object(origins: Origins, value: object, constants: Constants) -> str:
    if origins.same_name:
        return "same name"
    if origins.one_source:
        return "alias"
    cached = _cache_of(value)
    if cached is not None:
        return cached
    interned = is_interned(value)
    if interned and origins.interned:
        return "interned by sys.intern"
    if origins.given_back and id(type(value)) in _UNCHANGING:
        return "given back"
    if id(value) in constants.all:
        if origins.folded:
            return "folded constant"
        return "interned by the compiler" if id(value) in constants.interned else _constant(interned)
    if interned:
        return "interned by the compiler" if _is_name(value) and not origins.interns else "interned by sys.intern"
    if origins.literals:  # of a compilation that is over
        return "folded constant" if origins.folded else "constant of the same code object"
    return "alias"


def _constant(interned: bool) -> str:
    return "interned by sys.intern" if interned else "constant of the same code object"


def _cache_of(value: Any) -> str | None:
    kind = type(value)
    if any(value is single for single in _SINGLETONS):
        return "singleton"
    if kind is int and SMALL_INTS[0] <= value <= SMALL_INTS[1] and int(str(value)) is value:
        return "small-int cache"
    if (kind is str and len(value) == 1 and chr(ord(value)) is value) or (
        kind is bytes and len(value) == 1 and bytes([value[0]]) is value
    ):
        return "cached character"
    empty = _EMPTY_BY_ID.get(id(kind))
    if empty is not None and not len(value) and empty() is value:
        return "shared empty object"
    return None


def _is_name(value: object) -> bool:
    """What the compiler interns of strings: those of ASCII letters, digits and underscores."""
    return str.isascii(value) and str.isalnum(str.replace(value, "_", "a"))  # type: ignore[arg-type]


def _two_objects(origins: Origins, left: object, right: object, equal: bool | None) -> str:
    if equal is True:
        kept = _cache_of(left) is not None or _cache_of(right) is not None
        made = (origins.new or origins.literals) and type(left) is type(right) and not kept
        return "made anew" if made else "equal but distinct"
    if equal is False:
        return "made anew" if is_compared_by_identity(left) and type(left) is type(right) else "not equal"
    return "made anew"
