"""A word in every dict that is another one after each change, where this Python keeps one (PEP 509; until 3.13)."""

from __future__ import annotations

from memory import WORD, addresses_of

_FIRST, _END = 2, 5  # in words from the dict's start: after count and type, before anything that is no dict's


def _probe() -> int | None:
    sample: dict[str, object] = {"a": object(), "b": object(), "c": object()}
    candidates = set(range(_FIRST, _END))
    seen = {offset: set[int]() for offset in candidates}
    changes = [lambda: None, lambda: sample.update(a=object()), lambda: sample.pop("b"), lambda: sample.update(d=0)]
    for change in changes:
        change()
        now = addresses_of(sample, _FIRST, _END)
        candidates = {offset for offset in candidates if now[offset] not in seen[offset]}
        for offset, word in now.items():
            seen[offset].add(word)
    return candidates.pop() if len(candidates) == 1 else None


_VERSION = _probe()


def version_index(address: int) -> int | None:
    """The word that tells whether the dict at `address` is as it was; None where this Python has none."""
    return None if _VERSION is None else address // WORD + _VERSION
