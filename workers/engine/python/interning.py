"""Whether a string is interned, read from its memory: asking `sys.intern` would intern it."""

from __future__ import annotations

import functools
import sys
from operator import and_, or_

from layout import HASHES, STR_HEADER, word_of
from memory import WORD

_intern = sys.intern
_SAMPLES = 64
_STATE = 0xFF  # flags of a string: the lowest byte of its state


def _fresh(text: str) -> str:
    return "".join([*text])


def _probe() -> tuple[int, int]:
    """The word of a string that says so, and the bits of it that interning sets. The word has bytes that nobody sets,
    so what `sys.intern` does is seen on the same string; what the compiler does, on many."""
    texts = [f"a probe of {number} interned strings" for number in range(_SAMPLES)]
    plain = [_fresh(text) for text in texts]
    names = [f"probe_of_interned_name_{number}" for number in range(_SAMPLES)]
    kept = compile("\n".join(names), "probe", "exec").co_names
    fresh = [_fresh(text + " more") for text in texts]
    for value in fresh:
        hash(value)
    for at in range(3 * WORD, STR_HEADER + 1 - WORD + 1, WORD):
        if at == HASHES[str]:
            continue
        before = [word_of(value, at) for value in fresh]
        for value in fresh:
            _intern(value)
        changed = functools.reduce(or_, (word_of(value, at) ^ was for value, was in zip(fresh, before)))
        if changed:
            common = functools.reduce(and_, (word_of(value, at) for value in kept))
            return at, changed | common & ~functools.reduce(or_, (word_of(value, at) for value in plain)) & _STATE
    raise SystemError("no mark of interning found in a string")


_AT, _BITS = _probe()


def is_interned(value: object) -> bool:
    return type(value) is str and bool(word_of(value, _AT) & _BITS)
