"""Objects that all programs of a process share; they outlive every snippet."""

from __future__ import annotations

from small_ints import SMALL_INTS

_SINGLETONS = (None, True, False, ..., NotImplemented, (), "", b"", frozenset())

#: Their addresses.
SHARED = frozenset(map(id, [*range(SMALL_INTS[0], SMALL_INTS[1] + 1), *_SINGLETONS]))
