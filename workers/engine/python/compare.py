"""The analysis `compare`: one side of several, its memory in one run and its time in others.

Records: {"is": "plan", "setupLines", "n"}; of `run_memory` {"is": "memory", "n", "peak", "kept", "allocations"},
{"is": "bound", …}, {"is": "each", …}; of `run_time` {"is": "time", "n", "runs", "least", "median", "pace"}; when
time is up {"is": "stood", "function", "line", "peak"}. Sizes are bytes, times nanoseconds.
"""

from __future__ import annotations

import gc
import marshal
import sys
import time
from typing import Any

import bound
import growing
import overtime
import streams
import traced
from channel import Channel
from script import FILE_NAME, fresh_main, remember_source, result_of
from side import Side, side_of
from stopwatch import Stopwatch

#: What reading a program may raise, before a line of it runs.
_OF_READING = (SyntaxError, ValueError, OverflowError, MemoryError, RecursionError)

_now = time.perf_counter
_loads, _collect = marshal.loads, gc.collect
_settrace, _setprofile = sys.settrace, sys.setprofile
_set_recursion_limit = sys.setrecursionlimit
_RECURSION_LIMIT = 1_000
_exec = exec


def run_memory(job: dict[str, object], channel: Channel) -> dict[str, object]:
    """With `ns`, the memory at each of them; else what the program prints, the memory it takes, and the objects that it
    binds. Returns the Result."""
    sources, number, options = _asked(job)
    remember_source(sources[number])
    ns = options.get("ns")

    def stood(function: str | None, line: int | None) -> None:
        channel.record({"is": "stood", "function": function, "line": line, "peak": traced.peak()})

    overtime.limit(options["seconds"], channel, stood)
    if ns:
        streams.mute()
    try:
        for n in ns or [None]:
            side = side_of(sources, number, n)
            if n is None:
                channel.record({"is": "plan", "setupLines": side.setup_lines, "n": side.n})
            names, new = _measured(side, n, channel)
            if n is None:
                _settrace(None)
                _setprofile(None)
                _set_recursion_limit(_RECURSION_LIMIT)
                bound.tell(names, new, channel)
            names.clear()
            _collect()
    except BaseException as raised:  # noqa: BLE001 - a snippet's own failure of any kind is a result
        return _failed(raised)
    return {"kind": "finished"}


def run_time(job: dict[str, object], channel: Channel) -> dict[str, object]:
    """As many runs as fit into `budget` (seconds), one at least; with `grows`, at several n. Returns the Result."""
    sources, number, options = _asked(job)
    remember_source(sources[number])

    def stood(function: str | None, line: int | None) -> None:
        channel.record({"is": "stood", "function": function, "line": line, "peak": None})

    overtime.limit(options["seconds"], channel, stood)
    streams.mute()
    try:
        side = side_of(sources, number)
        watch = Stopwatch()
        until = _now() + options["budget"]
        if options.get("grows") and side.n is not None:
            growing.measure(sources, number, side.n, watch, until, channel)
        else:
            growing.tell(None, *watch.repeat(side, until), channel)
    except BaseException as raised:  # noqa: BLE001 - a snippet's own failure of any kind is a result
        return _failed(raised)
    return {"kind": "finished"}


def _asked(job: dict[str, object]) -> tuple[list[str], int, dict[str, Any]]:
    options = job["options"]
    assert isinstance(options, dict)
    return options["sides"], options["side"], options


def _failed(raised: BaseException) -> dict[str, object]:
    """What is not the snippet's own is left out of the traceback's beginning. Raises what is not of its doing."""
    trace = raised.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename != FILE_NAME:
        trace = trace.tb_next
    if trace is None and not isinstance(raised, _OF_READING):
        raise raised
    raised.__traceback__ = trace
    return result_of(raised)


def _measured(side: Side, n: int | None, channel: Channel) -> tuple[dict[str, object], list[str]]:
    """Runs it, and tells what memory its own part took. Returns its names, and which of them that part bound."""
    names = vars(fresh_main())
    _exec(_loads(side.setup), names)
    given = set(names)
    took = traced.run(side.own, names)
    if took.taken is not None:
        channel.record({"is": "memory", "n": n, **took.taken})
    if took.failure is not None:
        raise took.failure
    return names, [name for name in list(names) if type(name) is str and name not in given]


def probes() -> dict[str, object]:
    return {"allocations counted": traced.IS_COUNTED}
