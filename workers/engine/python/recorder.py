"""Tells of each comparison as it is evaluated, and disturbs the program as little as can be."""

from __future__ import annotations

import builtins
import functools
import operator
import sys
from types import CodeType
from typing import Callable

from channel import Channel
from comparisons import EQUALS, Site, name_of
from equality import equal
from interning import is_interned
from memory import object_at
from reasons import Constants, reason_of
from safe_repr import safe_repr, type_name
from small_ints import SMALL_INTS

#: Visits of one text, and of all, that are told; what comes later is left out.
MOST_VISITS = 300
MOST_TOLD = 500

_frame = sys._getframe
_partial = functools.partial


class Recorder:
    def __init__(self, sites: list[Site], channel: Channel) -> None:
        self._sites = sites
        self._channel = channel
        self._visits: dict[str, int] = {}
        self._told = 0
        self._lefts: dict[tuple[int, int], int] = {}
        self._all: set[int] = set()
        self._interned: set[int] = set()
        self._own: dict[int, Constants] = {}

    def install(self) -> None:
        """Gives the names of rewritten comparisons their meaning."""
        setattr(builtins, EQUALS, operator.eq)
        for number, site in enumerate(self._sites):
            pair: Callable[..., object] = self._pair
            if site.operator != "==":
                pair = self._is if site.operator == "is" else self._is_not
            setattr(builtins, name_of(number, "pair"), _partial(pair, number))
            setattr(builtins, name_of(number, "left"), _partial(self._left, number))
            setattr(builtins, name_of(number, "right"), _partial(self._right, number))

    def learn(self, code: CodeType) -> None:
        """Takes note of the constants of what runs next, which keeps them alive; those of earlier entries are
        forgotten but for functions, whose comparisons keep their own code alive."""
        self._all, self._interned = set(), set()
        todo: list[object] = [code]
        while todo:
            found = todo.pop()
            if isinstance(found, CodeType):
                todo.extend(found.co_consts)
                self._own.update(self._of(found))
            elif type(found) in (tuple, frozenset):
                todo.extend(found)  # type: ignore[arg-type]
            if not isinstance(found, CodeType):
                self._all.add(id(found))
                if is_interned(found):
                    self._interned.add(id(found))

    def _of(self, code: CodeType) -> dict[int, Constants]:
        constants = Constants(
            {id(value) for value in code.co_consts}, set(map(id, filter(is_interned, code.co_consts)))
        )
        names = set(code.co_names)
        sites = range(len(self._sites))
        return {number: constants for number in sites if not names.isdisjoint(_names(number))}

    def _is(self, number: int, left: object, right: object) -> bool:
        self._tell(number, left, right)
        return left is right

    def _is_not(self, number: int, left: object, right: object) -> bool:
        self._tell(number, left, right)
        return left is not right

    def _pair(self, number: int, left: object, right: object) -> tuple[object, object]:
        self._tell(number, left, right)
        return left, right

    def _left(self, number: int, value: object) -> object:
        """Remembers where the left operand lies; the frame that evaluates the comparison keeps it alive."""
        self._lefts[id(_frame(1)), number] = id(value)
        return value

    def _right(self, number: int, value: object) -> object:
        address = self._lefts.pop((id(_frame(1)), number), None)
        if address is not None:
            self._tell(number, object_at(address), value)
        return value

    def _tell(self, number: int, left: object, right: object) -> None:
        site = self._sites[number]
        visits = self._visits.get(site.text, 0)
        if visits >= MOST_VISITS or self._told >= MOST_TOLD:
            self._channel.truncated("objects")
            return
        try:
            self._visits[site.text] = visits + 1
            self._told += 1
            self._channel.record(self._record(number, site, left, right))
        except Exception:  # noqa: BLE001 - near the recursion limit the snippet must fail by itself, not by us
            self._channel.truncated("objects")

    def _record(self, number: int, site: Site, left: object, right: object) -> dict[str, object]:
        equality = equal(left, right)
        own = self._own.get(number, Constants(set(), set()))
        constants = Constants(self._all | own.all, self._interned | own.interned)
        return {
            "text": site.text,
            "operator": site.operator,
            "line": site.line,
            "left": _operand(site.left, left),
            "right": _operand(site.right, right),
            "is": left is right,
            "equal": equality,
            "reason": reason_of(site.origins, left, right, equality, constants),
            "addresses": site.origins.addresses is not None,
            "smallInts": list(SMALL_INTS),
        }


def _names(number: int) -> set[str]:
    return {name_of(number, part) for part in ("pair", "left", "right")}


def _operand(text: str, value: object) -> dict[str, str]:
    return {"text": text, "type": type_name(value), "repr": safe_repr(value)}
