"""The bytes of numbers, texts and buffers, part by part. `size` is what the built-in `__sizeof__` says."""

from __future__ import annotations

import array
import sys
from collections.abc import Callable

import tables
from contents import SIZE, Contents, counted, hash_field
from layout import STR_HEADER, STR_WIDE_HEADER, basic_size, item_size, word_of
from memory import WORD

_DIGIT_BITS = sys.int_info.bits_per_digit


def _of_int(value: int, size: int) -> Contents:
    digits = size - basic_size(int)
    label = f"value: {counted(digits // item_size(int), 'digit')} of {_DIGIT_BITS} bits"
    return Contents([(label, digits, "payload")], dict(SIZE), [], [])


def _of_float(value: object, size: int) -> Contents:
    payload = basic_size(float) - 2 * WORD
    return Contents([], {2 * WORD: ("value", payload, "payload")}, [], [])


def _of_complex(value: object, size: int) -> Contents:
    payload = basic_size(complex) - 2 * WORD
    return Contents([], {2 * WORD: ("real and imaginary part", payload, "payload")}, [], [])


def _of_str(value: str, size: int) -> Contents:
    length = str.__len__(value)
    plain = str.isascii(value)
    # A copy has no cached UTF-8; the characters of a subclass lie apart in any case.
    copy = str.__getitem__(value, slice(None, None, -1)) if length else ""
    width = (str.__sizeof__(copy) - (STR_HEADER if plain else STR_WIDE_HEADER)) // (length + 1) if length else 1
    parts = [
        (f"{counted(length, 'character')} of {counted(width, 'byte')}", length * width, "payload"),
        ("final zero", width, "payload"),
    ]
    exact = type(value) is str
    cached = size - (STR_HEADER if plain else STR_WIDE_HEADER) - (length + 1) * width if exact else 0
    apart: list[tuple[int | None, int]] = [] if exact else [(None, (length + 1) * width)]
    notes = []
    if cached > 0:
        parts.append(("cached UTF-8", cached, "payload"))
        apart.append((None, cached))
        notes.append(f"A UTF-8 copy of {cached:,} bytes is cached inside.")
    return Contents(parts, {**SIZE, **hash_field(str)}, apart, notes)


def _of_bytes(value: bytes, size: int) -> Contents:
    length = bytes.__len__(value)
    parts = [(counted(length, "byte"), length, "payload"), ("final zero", 1, "payload")]
    return Contents(parts, {**SIZE, **hash_field(bytes)}, [], [])


def _of_bytearray(value: object, size: int) -> Contents:
    length = bytearray.__len__(value)  # type: ignore[arg-type]
    room = size - basic_size(type(value))
    at = tables.BYTEARRAY_OBJECT
    header = basic_size(bytes) - 1 if at is not None and room else 0
    parts = [("header of the bytes object inside", header, "field")] if header else []
    zero = min(1, room)
    parts += [(counted(length, "byte"), length, "payload"), ("final zero", zero, "payload")]
    parts.append(("room to grow", room - header - length - zero, "spare"))
    start = word_of(value, tables.BYTEARRAY_BUFFER if at is None else at)
    return Contents(parts, dict(SIZE), [(start, room)] if room else [], [])


def _of_array(value: array.array[int], size: int) -> Contents:
    used = len(value) * value.itemsize
    room = size - basic_size(type(value))
    parts = [(f"{counted(len(value), 'number')} of {counted(value.itemsize, 'byte')}", used, "payload")]
    parts.append(("room to grow", room - used, "spare"))
    return Contents(parts, dict(SIZE), [(word_of(value, tables.ARRAY_BUFFER), room)] if room else [], [])


#: By built-in type, for its instances and those of its subclasses.
SCALARS: dict[type, Callable[..., Contents]] = {
    int: _of_int,
    float: _of_float,
    complex: _of_complex,
    str: _of_str,
    bytes: _of_bytes,
    bytearray: _of_bytearray,
    array.array: _of_array,
}
