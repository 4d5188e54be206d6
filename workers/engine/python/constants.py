"""Which code objects of the snippet hold an object as a constant."""

from __future__ import annotations

import types
import weakref
from collections.abc import Iterator


class Constants:
    """Code objects are known by weak references: held, they would keep their constants alive."""

    def __init__(self) -> None:
        self._holders: dict[int, list[tuple[str, weakref.ref[types.CodeType]]]] = {}

    def learn(self, code: types.CodeType) -> None:
        """All constants of `code` and of the code objects within it."""
        for inner in _codes(code):
            reference = weakref.ref(inner)
            for constant in inner.co_consts:
                if not isinstance(constant, types.CodeType):
                    self._holders.setdefault(id(constant), []).append((inner.co_name, reference))

    def of(self, address: int) -> list[str]:
        """The names of the code objects that hold the object there."""
        return [name for name, code in self._holders.get(address, ()) if code() is not None]


def _codes(code: types.CodeType) -> Iterator[types.CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from _codes(constant)
