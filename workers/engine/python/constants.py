"""Which code objects of the snippet hold an object as a constant."""

from __future__ import annotations

import types
import weakref
from collections.abc import Iterator


class Constants:
    """Code objects are known by weak references: held, they would keep their constants alive."""

    def __init__(self) -> None:
        #: By the address of a constant: for each code object its name and where its tuple of constants is.
        self._holders: dict[int, list[tuple[str, int, weakref.ref[types.CodeType]]]] = {}

    def learn(self, code: types.CodeType) -> None:
        """All constants of `code` and of the code objects within it."""
        for inner in _codes(code):
            reference = weakref.ref(inner)
            for constant in inner.co_consts:
                if not isinstance(constant, types.CodeType):
                    self._holders.setdefault(id(constant), []).append((inner.co_name, id(inner.co_consts), reference))

    def of(self, address: int) -> list[str]:
        """The names of the code objects that hold the object there: of those whose constants are all the same, which
        share one tuple of them, the first."""
        holders = self._holders.get(address)
        if holders is None:
            return []
        found: dict[int, str] = {}
        for name, constants, code in holders:
            if code() is not None:
                found.setdefault(constants, name)
        return list(found.values())


def _codes(code: types.CodeType) -> Iterator[types.CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from _codes(constant)
