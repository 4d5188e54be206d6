"""Which objects stay the same from visit to visit, and when they die: two more runs of the probed program.

Addresses are used again, so they cannot tell. In the `weak` run each object that can have a weak reference gets one,
whose callback marks its death; in the `keep` run each list, dict and bytearray that a name was seen to hold is kept, so
that its address does not come back. A run counts only where it goes the same way, statement by statement, name by name.
"""

from __future__ import annotations

import gc
import weakref
from types import AsyncGeneratorType, CoroutineType, FrameType, GeneratorType
from typing import Any, Callable

from counting import VISIT_LIMIT
from runner import NAME, Row, write_row

from watch import at, getframe, names_of

KEPT = (list, dict, bytearray)
# Their weak references are cleared before they run their last lines.
RUN_WHEN_FREED = (GeneratorType, CoroutineType, AsyncGeneratorType)
labels: dict[int, bytes] = {}
held: list[Any] = []
collecting: list[bool] = []
doomed: list[int] = []
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
    """The collector clears weak references before it runs finalizers, which may still see the object."""
    if collecting:
        doomed.append(reference.address)
    else:
        write_row(b"died %s refcount" % labels.pop(reference.address))


def weak_label(thing: Any) -> bytes:
    if isinstance(thing, RUN_WHEN_FREED):
        return b"-"
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


def note(site: int, frame: FrameType | None, label: Callable[[Any], bytes]) -> None:
    global turn
    turn += 1
    if turn > VISIT_LIMIT or site < 0:
        return
    text = b"visit %d" % site
    while frame is not None:
        if frame.f_code.co_filename == NAME:
            text += b"\n" + frame.f_code.co_name.encode()
            for name, address, *_ in names_of(frame):
                text += b"\t%s,%s" % (name, labels.get(address) or label(at(address)))
        frame = frame.f_back
    write_row(text)


def weak_probe(site: int) -> None:
    note(site, getframe(1), weak_label)


def keep_probe(site: int) -> None:
    note(site, getframe(1), kept_label)


def watch_collector() -> None:
    def phase(name: str, _: dict[str, int]) -> None:
        if name == "start":
            collecting.append(True)
            return
        collecting.clear()
        for address in doomed:
            write_row(b"died %s collector" % labels.pop(address))
        doomed.clear()

    gc.callbacks.append(phase)


def prepare(run: str) -> Callable[[int], None]:
    if run == "keep":
        return keep_probe
    watch_collector()
    return weak_probe


def at_end() -> bytes:
    return b""


def merge(visits: list[dict[str, Any]], run: str, rows: list[Row]) -> list[list[Any]]:
    """Adds a run's labels to the visits' names; returns the deaths as [label, index of the next visit, how].

    Does nothing where the run went another way.
    """
    seen = [(int(head.split()[1]), labels_of(lines)) for head, lines in rows if head.startswith("visit")]
    shape = [(site, [(function, sorted(names)) for function, names in frames]) for site, frames in seen]
    if shape != [(v["site"], [(f["function"], sorted(f["names"])) for f in v["frames"]]) for v in visits]:
        return []
    for (_, frames), visit in zip(seen, visits):
        for (_, names), frame in zip(frames, visit["frames"]):
            for name, label in names.items():
                if label != "-":
                    frame["names"][name].append(run + label)
    deaths: list[list[Any]] = []
    index = 0
    for head, _ in rows:
        index += head.startswith("visit")
        if head.startswith("died"):
            _, label, how = head.split()
            deaths.append([run + label, index, how])
    return deaths


def labels_of(lines: list[str]) -> list[tuple[str, dict[str, str]]]:
    frames = []
    for line in lines:
        function, *pairs = line.split("\t")
        names: dict[str, str] = {}
        for pair in pairs:
            name, _, label = pair.partition(",")
            names[name] = label
        frames.append((function, names))
    return frames
