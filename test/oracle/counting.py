"""The probe that counts.

Where the program looks at the collector, the probe looks from a fork, so that nothing in the program's own process
moves, not even the collector's clock. Elsewhere it looks from within the process, which is quicker and finds the same
(a fork has no other threads and might wait for them, so programs with threads are looked at from within too).
"""

from __future__ import annotations

import _thread
import gc
import os
import sys
from _thread import get_native_id as native_id
from types import FrameType
from typing import Callable

from runner import NAME, fork, leave, write_row

import shared
from watch import Entry, count_at, describe, getframe, names_of

VISIT_LIMIT = 250
# Looks from a fork in every program: FORKING=1.
FORKING = "FORKING" in os.environ
is_on, off, on = gc.isenabled, gc.disable, gc.enable
thread_count = _thread._count
strings: set[int] = set()
turn = 0
forking = False


def probe(site: int) -> None:
    global turn
    turn += 1
    if turn > VISIT_LIMIT and site >= 0:
        return
    thread = native_id()
    if not forking or thread_count():
        collecting = is_on()
        off()
        note(site, thread, getframe(1))
        if collecting:
            on()
    elif fork() == 0:
        off()
        note(site, thread, getframe(1))
        leave(0)


def note(site: int, thread: int, frame: FrameType | None) -> None:
    """Writes one visit: all the program's frames, innermost first, names before counts."""
    found = []
    while frame is not None:
        if frame.f_code.co_filename == NAME:
            found.append((frame.f_code.co_name.encode(), names_of(frame)))
        frame = frame.f_back
    text = b"%d %d %d" % (turn, site, thread)
    for function, names in found:
        text += b"\n" + function + counted(names)
    write_row(text)


def counted(names: list[Entry]) -> bytes:
    text = b""
    for name, address, label, size, looks in names:
        count = count_at(address)
        if address in strings or (address in shared.standing and count != "immortal"):
            count = "shared"
        text += b"\t%s,%d,%s,%s,%d,%s" % (name, address, label, str(count).encode(), size, looks)
    return text


def prepare(source: str) -> Callable[[int], None]:
    global forking
    forking = FORKING or "import gc" in source
    strings.update(shared.interned(source))
    return probe


def at_end() -> bytes:
    """The end: the program's code and any traceback are gone."""
    names = vars(sys.modules["__main__"])
    found = [describe(name, names[name]) for name in list(names) if name[:2] != "__"]
    del names
    return b"\n<module>" + counted(found)
