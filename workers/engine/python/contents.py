"""What an object keeps after its fixed fields."""

from __future__ import annotations

from typing import NamedTuple

from layout import HASHES
from memory import WORD

#: The field of a size, which every object of varying length has after its header.
SIZE = {2 * WORD: ("size", WORD, "size")}


class Contents(NamedTuple):
    """`parts` after the fixed fields; `fields`: {offset: part} among them; `apart`: (address, bytes) of each table with
    a block of its own, address None where unknown, 0 where another object holds it. A part is (label, bytes, role)."""

    parts: list[tuple[str, int, str]]
    fields: dict[int, tuple[str, int, str]]
    apart: list[tuple[int | None, int]]
    notes: list[str]


def counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def hash_field(kind: type) -> dict[int, tuple[str, int, str]]:
    at = HASHES[kind]
    return {} if at is None else {at: ("cached hash", WORD, "field")}
