"""What the allocators say of many objects, beside the footprints that the engine's modules give for them.

python growth.py -> one JSON line {kind: [bytes an object by the allocators' own books, mean footprint]}
"""

from __future__ import annotations

import array
import collections
import ctypes
import gc
import json
import os
import re
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Callable

sys.path.insert(0, str(Path(__file__).parents[2] / "workers" / "engine" / "python"))

from parts import measure  # noqa: E402
from walk import children  # noqa: E402

COUNT = 2_000
#: Of them, one in so many is measured: those of a kind are alike but for a list's luck with its neighbours.
ONE_IN = 16
#: malloc counts as used what it keeps for the next request of a thread, so one round may be off by some of that.
ROUNDS = 3
#: More than any list of free objects keeps (100 floats in Objects/floatobject.c, 80 lists, 80 dicts).
FREE_LIST = 200


class Plain:
    def __init__(self) -> None:
        self.x = 1
        self.y = 2
        self.z = 3


class Slots:
    __slots__ = ("x", "y", "z")

    def __init__(self) -> None:
        self.x = 1
        self.y = 2
        self.z = 3


class Several(Plain):
    def __init__(self) -> None:
        super().__init__()
        self.more = self.again = self.last = None


class Empty:
    pass


class Number(int):
    pass


class Row(tuple):
    __slots__ = ()


class Items(list):
    pass


def appended() -> list[None]:
    items: list[None] = []
    for _ in range(5):
        items.append(None)
    return items


def shrunk() -> list[None]:
    items = [None] * 1000
    del items[10:]
    return items


KINDS = {
    "plain instance": Plain,
    "instance with six attributes": Several,
    "instance without attributes": Empty,
    "slots": Slots,
    "object": object,
    "float": lambda: float("1.5"),
    "int": lambda: int("123456789"),
    "large int": lambda: 1 << 5000,
    "subclass of int": lambda: Number(123456789),
    "str": lambda: "x" * int("40"),
    "wide str": lambda: "\u0100" * int("40"),
    "long str": lambda: "x" * int("4000"),
    "bytes": lambda: b"x" * int("40"),
    "empty list": lambda: [],
    "list": lambda: [None] * 7,
    "appended list": appended,
    "shrunk list": shrunk,
    "long list": lambda: [None] * 300,
    "subclass of list": lambda: Items([None] * 4),
    "tuple": lambda: tuple([None] * 5),
    "subclass of tuple": lambda: Row([None] * 5),
    "empty dict": lambda: {},
    "dict": lambda: {"a": 1, "b": 2},
    "dict of ints": lambda: dict.fromkeys(range(30)),
    "set": lambda: {1, 2, 3},
    "larger set": lambda: set(range(30)),
    "bytearray": lambda: bytearray(b"x" * 100),
    "array": lambda: array.array("i", [0] * 50),
    "deque": lambda: collections.deque([None] * 100),
    "complex": lambda: complex("1+2j"),
    "slice": lambda: slice(None, None, 2),
}


class MallInfo(ctypes.Structure):
    _fields_ = [(name, ctypes.c_size_t) for name in "arena ord smb blks hd usm fsm used free keep".split()]


_mallinfo = ctypes.CDLL(None).mallinfo2
_mallinfo.restype = MallInfo


def in_use() -> int:
    """Bytes in blocks that pymalloc and malloc have given and not got back."""
    info = _mallinfo()
    with tempfile.TemporaryFile() as file:
        kept = os.dup(2)
        os.dup2(file.fileno(), 2)
        sys._debugmallocstats()
        os.dup2(kept, 2)
        os.close(kept)
        file.seek(0)
        text = file.read().decode()
    found = re.search(r"bytes in allocated blocks\s+=\s+([\d,]+)", text)
    assert found is not None
    return int(found[1].replace(",", "")) + info.used + info.hd


def footprint(value: object) -> int:
    """With the dict that an instance has of its own up to 3.10."""
    own = [child for label, child in children(value, 10) if label == "__dict__"]
    return sum(measure(one).footprint for one in [value, *own])


def grown(make: Callable[[], object]) -> tuple[int, list[object]]:
    objects: list[object] = [None] * COUNT
    in_use()
    drained = [[[], {}, float(index), (index,)] for index in range(FREE_LIST)]
    warm = [make() for _ in range(FREE_LIST)]
    before = in_use()
    for index in range(COUNT):
        objects[index] = make()
    after = in_use()
    del warm, drained
    return after - before, objects


def main() -> None:
    gc.disable()
    answers: dict[str, list[float]] = {}
    for kind, make in KINDS.items():
        rounds = [grown(make) for _ in range(ROUNDS)]
        sample = rounds[-1][1][::ONE_IN]
        mean = sum(map(footprint, sample)) / len(sample)
        answers[kind] = [round(statistics.median(size for size, _ in rounds) / COUNT, 2), round(mean, 2)]
    print(json.dumps(answers))


main()
