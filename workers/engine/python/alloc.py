"""The analysis `alloc`: where objects live. Books of the allocators before and after a snippet, its names' blocks, and
the pools they lie in; or, of a number instead of a snippet, what a request of that size gets.

Records: {"facts"}, {"before"}, then at the end {"after"}, {"object"} each, {"pool"} each; or {"facts"}, {"request"}.
"""

from __future__ import annotations

import array
import contextlib
import gc
import os
import re
import signal
import sys
import types
from typing import NamedTuple

import allocator
import ending
import free_lists
import freed_memory
import pools
import request
import sizes
import system_calls
import walk
from channel import Channel
from malloc_text import MallocText
from parts import blocks_of
from safe_repr import safe_repr, type_name
from script import fresh_main, own_frame, remember_source, result_of, run_script
from walk import children, is_left_out

NUMBER = re.compile(r"\s*(\d{1,12})\s*")
_MOST_OBJECTS = 100
_MOST_BLOCKS = 8
_MOST_POOLS = 24
_MOST_POOLS_A_CLASS = 2
_MOST_CHILDREN = 100
_RECURSION_LIMIT = 1_000

_settrace, _set_recursion_limit = sys.settrace, sys.setrecursionlimit
_set_handler, _default, _kill, _process = signal.signal, signal.SIG_DFL, os.kill, os.getpid
_CPU_TIME, _WALL_TIME = signal.SIGXCPU, signal.SIGALRM
#: Well before the wall of 5 seconds (limits.ts), behind which nothing can be told.
_ALARM_SECONDS = 4.0
_set_timer = signal.setitimer


class _Room:
    """All that measuring needs, made beforehand: what is taken of a snippet goes into memory that is there."""

    def __init__(self) -> None:
        self.before, self.after = MallocText(), MallocText()
        self.copies_before, self.copies_after = pools.Copies(), pools.Copies()
        self.counts = pools.Counts(_heads)

    def take_before(self) -> None:
        self.counts.take()
        self.copies_before.take()
        self.before.take()

    def take_after(self) -> None:
        self.after.take()
        self.copies_after.take()


class _Block(NamedTuple):
    own: bool
    address: int
    request: int
    block: int
    giver: str


_heads: array.array[int] = array.array("Q")


def warm() -> None:
    """In the server: which pools are there; and each function used once, whose frame CPython keeps (up to 3.10)."""
    freed_memory.unmapping(system_calls.load_library().seccomp_syscall_resolve_name(b"munmap"))
    gc.collect()
    _heads.extend(pools.all_heads())
    room = _Room()
    room.take_before()
    room.take_after()


def run(job: dict[str, object], channel: Channel) -> dict[str, object]:
    """Runs `code` as a script, or asks for as many bytes as it says. Returns the Result."""
    source = str(job["code"])
    freed_memory.take_arenas_from_the_system()
    channel.record({"facts": _facts()})
    number = NUMBER.fullmatch(source)
    if number is not None:
        text = MallocText()
        text.take()
        channel.record(_books("before", text))
        channel.record({"request": request.gets(int(number[1]))})
        return {"kind": "finished"}
    return _measured(source, channel)


def _measured(source: str, channel: Channel) -> dict[str, object]:
    main = fresh_main()
    given = set(vars(main))
    remember_source(source)
    room = _Room()
    ending_of = _Ending(room, vars(main), given, channel)
    room.take_before()
    channel.record(_books("before", room.before))  # for a snippet that never ends
    _set_handler(_CPU_TIME, ending_of.at_last)
    _set_handler(_WALL_TIME, ending_of.so_far)
    _set_timer(signal.ITIMER_REAL, _ALARM_SECONDS)
    room.take_before()  # telling has left its own marks
    error = run_script(source, main)
    room.take_after()
    _set_timer(signal.ITIMER_REAL, 0)
    for number in (_CPU_TIME, _WALL_TIME):  # they hold the snippet's names
        _set_handler(number, _default)
    _settrace(None)
    _set_recursion_limit(_RECURSION_LIMIT)
    channel.record(_books("before", room.before))
    result = result_of(error)
    error = None
    ending.wait_for_threads()
    ending_of.tell(None)
    walk.forget()
    sizes.forget()
    return result


def _books(when: str, text: MallocText, line: int | None = None) -> dict[str, object]:
    return {when: {"text": text.text(), "blocks": text.blocks, "heap": text.heap, "line": line}}


class _Ending:
    """Tells what there is after the snippet: at its end, or when its time is up."""

    def __init__(self, room: _Room, names: dict[str, object], given: set[str], channel: Channel) -> None:
        self._room = room
        self._names = names
        self._given = given
        self._channel = channel

    def at_last(self, number: int, frame: types.FrameType | None) -> None:
        """A signal handler: what it has done so far; then the signal takes its course."""
        self.so_far(number, frame)
        _set_handler(number, _default)
        _kill(_process(), number)

    def so_far(self, _number: int, frame: types.FrameType | None) -> None:
        """A signal handler: what it has done so far, and where it stands. It may go on, and come to its end."""
        self._room.take_after()
        frame = own_frame(frame)
        with contextlib.suppress(BaseException):
            self.tell(None if frame is None else frame.f_lineno)

    def tell(self, line: int | None) -> None:
        self._channel.record(_books("after", self._room.after, line))
        _tell_objects(self._names, self._given, self._room, self._channel)


def _tell_objects(names: dict[str, object], given: set[str], room: _Room, channel: Channel) -> None:
    new = [name for name in list(names) if name not in given and _is_shown(name, names[name])]
    if len(new) > _MOST_OBJECTS:
        channel.truncated("objects")
    wanted: dict[int, list[str]] = {}
    others: list[int] = []
    for name in new[:_MOST_OBJECTS]:
        value = names[name]
        blocks = _blocks_of(value)
        told = [{"own": b.own, "request": b.request, "block": b.block, "giver": b.giver} for b in blocks[:_MOST_BLOCKS]]
        channel.record(
            {
                "object": {
                    "name": name,
                    "id": str(id(value)),
                    "type": type_name(value),
                    "repr": safe_repr(value),
                    "blocks": told,
                    "more": max(0, len(blocks) - _MOST_BLOCKS),
                }
            }
        )
        for block in blocks:
            if block.giver == "pymalloc":
                wanted.setdefault(block.address, []).append(name)
        others += _inside(value)
    _tell_pools(wanted, others, room, channel)


def _is_shown(name: object, value: object) -> bool:
    if type(name) is not str or (name.startswith("__") and name.endswith("__")):
        return False
    return not is_left_out(type(value))


def _blocks_of(value: object) -> list[_Block]:
    """None where an object defeats the probes: a thread of the snippet may change what is being measured."""
    with contextlib.suppress(Exception):
        return [
            _Block(own, address, size, allocator.block_size(address, size), allocator.giver(address, size))
            for own, address, size in blocks_of(value)
        ]
    return []


def _inside(value: object) -> list[int]:
    """Addresses of pymalloc's blocks that what a container holds has."""
    found: list[int] = []
    with contextlib.suppress(Exception):
        for _, child in children(value, _MOST_CHILDREN):
            found += [block.address for block in _blocks_of(child) if block.giver == "pymalloc"]
    return found


def _tell_pools(wanted: dict[int, list[str]], others: list[int], room: _Room, channel: Channel) -> None:
    """The pools that the snippet's blocks lie in: those of its names first."""
    if allocator.POOLS is None or pools.HEADER is None:
        return
    heads = list(dict.fromkeys(address & -allocator.POOLS.size for address in (*wanted, *others)))
    told: dict[int, int] = {}
    for head in heads:
        size = allocator.pool_class(head)
        if size is None or len(told) > _MOST_POOLS or told.get(size, 0) >= _MOST_POOLS_A_CLASS:
            continue
        told[size] = told.get(size, 0) + 1
        start = head + pools.HEADER.size
        marks = [
            [(address - start) // size, name]
            for address, bound in wanted.items()
            for name in bound
            if start <= address < head + allocator.POOLS.size
        ]
        before, after = _before(head, size, room), room.copies_after.states(head, size) or "u" * pools.capacity(size)
        channel.record({"pool": {"id": str(head), "size": size, "before": before, "after": after, "marks": marks}})


def _before(head: int, size: int, room: _Room) -> str:
    """What the pool was: of one that is not known, nothing was used."""
    states = room.copies_before.states(head, size)
    if states is not None:
        return states
    return ("u" if room.counts.was_full(head, size) else ".") * pools.capacity(size)


def _facts() -> dict[str, object]:
    known = allocator.POOLS
    return {
        "poolBytes": known.size if known else 0,
        "largest": known.largest if known else 0,
        "step": allocator.STEP,
        "headerBytes": pools.HEADER.size if pools.HEADER else 0,
        "keeps": free_lists.KEEPS,
    }


def probes() -> dict[str, object]:
    return {
        "pool header": "missing" if pools.HEADER is None else str(pools.HEADER),
        "free objects kept": ", ".join(f"{count} {kind}" for kind, count in free_lists.KEEPS.items() if count),
    }
