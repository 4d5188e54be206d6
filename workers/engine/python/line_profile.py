"""The analysis `profile`, in three runs: time by line, memory by line, calls by function. None of them measures what
another one does, for each would pay for the others.

Records: {"time": {"lines": [[line, hits, seconds]], "seconds", "line"}}, {"memory": {"lines": [[line, taken, net,
kept]], "current", "peak", "line"}}, {"calls": {"functions": [[name, line, calls, first calls, own, cumulative]],
"line"}}; "line" is where it stood when its time was up.
"""

from __future__ import annotations

import _thread
import cProfile
import os
import signal
import sys
import tracemalloc
import types
from typing import Any, Callable, NamedTuple

import ending
import streams
from channel import Channel
from line_events import LineEvents
from meters import HUGE, Clock, Memory
from script import FILE_NAME, fresh_main, own_frame, remember_source, result_of, run_script

_MOST_FUNCTIONS = 60
_NAME_CHARACTERS = 80
_RECURSION_LIMIT = 1_000
#: Before the wall of 5 seconds (limits.ts), behind which nothing can be told.
_ALARM_SECONDS = 4.2
_CPU_TIME, _WALL_TIME = signal.SIGXCPU, signal.SIGALRM

_set_handler, _default, _set_timer = signal.signal, signal.SIG_DFL, signal.setitimer
_set_recursion_limit = sys.setrecursionlimit
_exit = os._exit
_snapshot = tracemalloc.take_snapshot
_other_threads = _thread._count  # type: ignore[attr-defined]
Tell = Callable[["int | None"], None]


def run_time(job: dict[str, object], channel: Channel) -> dict[str, object]:
    """Time and hits of each line. Returns the Result."""
    source = str(job["code"])
    lines = _count(source)
    clock = Clock(lines)
    events = LineEvents(lines, clock)

    def tell(line: int | None) -> None:
        rows = [[number, events.hits(number), clock.spent[number]] for number in range(lines)]
        told = [row for row in rows if row[1] or row[2]]
        channel.record({"time": {"lines": told, "seconds": sum(clock.spent), "line": line}})

    return _run(source, events.start, events.stop, tell, channel)


def run_memory(job: dict[str, object], channel: Channel) -> dict[str, object]:
    """Memory of each line. Returns the Result."""
    source = str(job["code"])
    lines = _count(source)
    memory = Memory(lines)
    _share(tracemalloc)
    events = LineEvents(lines, memory)
    current = [0]

    def stop() -> None:
        current[0] = memory.current()
        events.stop()

    def tell(line: int | None) -> None:
        if line is not None:
            current[0] = memory.current()
        if memory.lost:
            channel.truncated("data")
            return
        kept = [0] * lines
        for trace in _snapshot().traces:
            frame = trace.traceback[0]
            if frame.filename == FILE_NAME and 0 < frame.lineno < lines:
                kept[frame.lineno] += trace.size
        rows = [[number, memory.taken(number), memory.net(number), kept[number]] for number in range(lines)]
        told = [row for row in rows if any(row[1:])]
        whole = {"current": max(0, current[0]), "peak": max(memory.peak(), current[0], 0)}
        channel.record({"memory": {"lines": told, **whole, "line": line}})

    return _run(source, events.start, stop, tell, channel)


def _share(module: Any) -> None:
    """A snippet that starts and stops tracemalloc by itself gets what it would see, and takes nothing away from us;
    what this run prints is not shown."""
    traced = module.get_traced_memory
    module.get_traced_memory = lambda: tuple(max(0, size - HUGE) for size in traced())
    module.start = module.stop = module.clear_traces = module.reset_peak = _nothing


def _nothing(*_: object) -> None: ...


def run_calls(job: dict[str, object], channel: Channel) -> dict[str, object]:
    """Calls of each function, as cProfile counts them. Returns the Result."""
    profiler = cProfile.Profile()

    def tell(line: int | None) -> None:
        profiler.disable()
        functions = sorted(_functions(profiler), key=lambda function: -function.own)
        if len(functions) > _MOST_FUNCTIONS:
            channel.truncated("objects")
        told = [list(function) for function in functions[:_MOST_FUNCTIONS]]
        channel.record({"calls": {"functions": told, "line": line}})

    return _run(str(job["code"]), profiler.enable, profiler.disable, tell, channel)


class _Function(NamedTuple):
    """`first`: calls that were no recursion; `line`: None for a built-in one."""

    name: str
    line: int | None
    calls: int
    first: int
    own: float
    cumulative: float


def _functions(profiler: cProfile.Profile) -> list[_Function]:
    """The snippet's own functions, and those in C that they call; what the library does for itself is left out."""
    own: list[_Function] = []
    called: dict[str, _Function] = {}
    for entry in profiler.getstats():
        code = entry.code
        if not isinstance(code, types.CodeType) or code.co_filename != FILE_NAME:
            continue
        name = getattr(code, "co_qualname", code.co_name)
        own.append(_function(name, code.co_firstlineno, entry))
        for callee in entry.calls or ():
            if not isinstance(callee.code, types.CodeType):
                found = _function(callee.code.strip("<>"), None, callee)
                called[found.name] = _sum(called.get(found.name), found)
    return own + list(called.values())


def _function(name: str, line: int | None, entry: Any) -> _Function:
    calls, own, whole = entry.callcount, entry.inlinetime, entry.totaltime
    return _Function(name[:_NAME_CHARACTERS], line, calls, calls - entry.reccallcount, max(own, 0.0), max(whole, 0.0))


def _sum(one: _Function | None, other: _Function) -> _Function:
    if one is None:
        return other
    return _Function(one.name, None, *(a + b for a, b in zip(one[2:], other[2:])))  # type: ignore[arg-type]


def _count(source: str) -> int:
    """Lines are numbered from 1; 0 is what belongs to none."""
    return source.count("\n") + 2


def _run(
    source: str, start: Callable[[], object], stop: Callable[[], object], tell: Tell, channel: Channel
) -> dict[str, object]:
    main = fresh_main()
    remember_source(source)

    def in_time(_number: int, frame: types.FrameType | None) -> None:
        """What there is so far, and where it stands."""
        stop()
        frame = own_frame(frame)
        line = 0 if frame is None else frame.f_lineno
        tell(line)
        streams.flush()
        channel.done({"kind": "limit", "limit": "time", "detail": f"line {line}" if line else ""})
        _exit(0)

    for number in (_CPU_TIME, _WALL_TIME):
        _set_handler(number, in_time)
    _set_timer(signal.ITIMER_REAL, _ALARM_SECONDS)
    start()
    error = run_script(source, main)
    if error is None and _other_threads():
        # What they still run is the program's, too.
        ending.wait_for_threads()
    stop()
    _set_timer(signal.ITIMER_REAL, 0)
    for number in (_CPU_TIME, _WALL_TIME):
        _set_handler(number, _default)
    _set_recursion_limit(_RECURSION_LIMIT)
    tell(None)
    result = result_of(error)
    error = None
    ending.wait_for_threads()
    return result
