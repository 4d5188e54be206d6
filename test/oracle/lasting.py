"""Which objects stay the same from visit to visit, and when they die: two more runs of the probed program.

Addresses are used again, so they cannot tell. In the `weak` run each object that can have a weak reference gets one, whose
callback marks its death; in the `keep` run each list, dict and bytearray that a name was seen to hold is kept, so that its
address does not come back. A run counts only where it prints what the plain program prints and goes the same way.
"""

from __future__ import annotations

import gc
import weakref
from types import FrameType
from typing import Any, Callable, Dict, List, Optional

from counting import VISIT_LIMIT
from runner import NAME, Row, write_row
from watch import at, getframe, names_of

KEPT = (list, dict, bytearray)
labels: Dict[int, bytes] = {}
held: List[Any] = []
collecting: List[bool] = []
made = 0
turn = 0


class Weak(weakref.ref):  # type: ignore[type-arg]
    """A weak reference that knows whose it was."""

    __slots__ = ("address",)
    address: int


def new_label(address: int) -> bytes:
    global made
    made += 1
    labels[address] = b"%d" % made
    return labels[address]


def died(reference: Weak) -> None:
    write_row(b"died %s %s" % (labels.pop(reference.address), b"collector" if collecting else b"refcount"))


def weak_label(thing: Any) -> bytes:
    try:
        reference = Weak(thing, died)
    except TypeError:
        return b"-"
    reference.address = id(thing)
    held.append(reference)
    return new_label(id(thing))


def kept_label(thing: Any) -> bytes:
    if type(thing) not in KEPT:
        return b"-"
    held.append(thing)
    return new_label(id(thing))


def note(site: int, frame: Optional[FrameType], label: Callable[[Any], bytes]) -> None:
    global turn
    turn += 1
    if turn > VISIT_LIMIT or site < 0:
        return
    text = b"visit"
    while frame is not None:
        if frame.f_code.co_filename == NAME:
            text += b"\n" + frame.f_code.co_name.encode()
            for name, address, _ in names_of(frame):
                text += b"\t%s,%s" % (name, labels.get(address) or label(at(address)))
        frame = frame.f_back
    write_row(text)


def weak_probe(site: int) -> None:
    note(site, getframe(1), weak_label)


def keep_probe(site: int) -> None:
    note(site, getframe(1), kept_label)


def watch_collector() -> None:
    def phase(name: str, _: Dict[str, int]) -> None:
        if name == "start":
            collecting.append(True)
        else:
            collecting.clear()

    gc.callbacks.append(phase)


def prepare(run: str) -> Callable[[int], None]:
    if run == "keep":
        return keep_probe
    watch_collector()
    return weak_probe


def at_end() -> bytes:
    return b""


def merge(visits: List[Dict[str, Any]], run: str, rows: List[Row]) -> Optional[List[List[Any]]]:
    """Adds a run's labels to the visits' names; the deaths as [label, index of the next visit, how], or None where the
    run went another way."""
    seen = [lines for head, lines in rows if head == "visit"]
    shape = [[line.split("\t")[0] for line in lines] for lines in seen]
    if shape != [[frame["function"] for frame in visit["frames"]] for visit in visits]:
        return None
    for lines, visit in zip(seen, visits):
        for line, frame in zip(lines, visit["frames"]):
            for pair in line.split("\t")[1:]:
                name, label = pair.split(",")
                if label != "-" and name in frame["names"]:
                    frame["names"][name].append(run + label)
    deaths: List[List[Any]] = []
    index = 0
    for head, _ in rows:
        index += head == "visit"
        if head.startswith("died"):
            _, label, how = head.split()
            deaths.append([run + label, index, how])
    return deaths
