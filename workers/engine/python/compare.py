"""The analysis `compare`: one side of several, its memory in one run and its time in others.

Records: {"is": "plan", "setupLines", "n"}; of `run_memory` {"is": "memory", "n", "peak", "kept", "allocations"},
{"is": "bound", …}, {"is": "each", …}; of `run_time` {"is": "time", "n", "runs", "least", "median"}; when time is up
{"is": "stood", "function", "line", "peak"}. Sizes are bytes, times nanoseconds.
"""

from __future__ import annotations

import gc
import marshal
import sys
import time
from typing import Any

import instances
import layout
import overtime
import sizes
import streams
import traced
import walk
from channel import Channel
from parts import measure
from safe_repr import safe_repr, type_name
from script import FILE_NAME, fresh_main, remember_source, result_of
from side import Side, side_of
from sizes import size_of
from stopwatch import Stopwatch
from walk import is_left_out, reach

_MOST_BOUND = 12
_MOST_REACHED = 400_000
_WALK_CPU_SECONDS = 0.25
_MOST_RUNS = 20_000
_FACTORS = (1, 2, 4, 8)
_FRACTIONS = (2, 4, 8)
#: So many n show how it grows.
_ENOUGH = 5
#: Times the longest run so far: three runs of one that takes four times as long, and of all smaller ones.
_AHEAD = 16
#: Below this, there is too little to do for growth to be seen.
_LEAST_N = 8

#: What reading a program may raise, before a line of it runs.
_OF_READING = (SyntaxError, ValueError, OverflowError, MemoryError, RecursionError)

_now, _cpu = time.perf_counter, time.process_time
_loads, _collect = marshal.loads, gc.collect
_settrace, _setprofile = sys.settrace, sys.setprofile
_set_recursion_limit = sys.setrecursionlimit
_RECURSION_LIMIT = 1_000
_exec, _len, _sorted, _referents = exec, len, sorted, gc.get_referents


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
                _tell_bound(names, new, channel)
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
            _grow(sources, number, side.n, watch, until, channel)
        else:
            _tell_times(None, _repeated(side, watch, until), channel)
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


def _tell_bound(names: dict[str, object], new: list[str], channel: Channel) -> None:
    shown = [name for name in new if not name.startswith("__") and not is_left_out(type(names.get(name)))]
    if _len(shown) > _MOST_BOUND:
        channel.truncated("objects")
    deadline = _cpu() + _WALK_CPU_SECONDS
    for name in shown[:_MOST_BOUND]:
        value = names.get(name)
        reached = reach(value, _MOST_REACHED, deadline)
        told = {"is": "bound", "name": name, "type": type_name(value), "repr": safe_repr(value)}
        channel.record({**told, **_bytes(value), "deep": reached.deep if reached.whole else None})
    for name in shown[:_MOST_BOUND]:
        item = _item_of(names.get(name))
        if item is not None:
            count, value = item
            reached = reach(value, _MOST_REACHED, deadline)
            told = {"is": "each", "name": name, "count": count, "type": type_name(value), "repr": safe_repr(value)}
            channel.record({**told, **_bytes(value), "deep": reached.deep if reached.whole else None})
            break
    walk.forget()
    sizes.forget()


def _bytes(value: object) -> dict[str, object]:
    """Its size alone where an object defeats the probes, as one does that a thread changes meanwhile."""
    try:
        return _told(value)
    except Exception:  # noqa: BLE001 - the contents of another thread's object may change at any time
        size = size_of(value)
        return {"instance": None, "getsizeof": size, "block": size, "dict": 0}


def _told(value: object) -> dict[str, object]:
    """`block`: all that the allocators gave for it alone, with the dict that holds nothing but its attributes;
    `instance`: what one of a class of the snippet's own can have, None elsewhere."""
    measured = measure(value)
    own = _own_dict(value)
    kind = type(value)
    module = layout.names_of(kind).get("__module__")
    has = {"dict": bool(layout.dict_offset(kind)), "weakref": bool(layout.weakref_offset(kind))}
    return {
        "instance": has if type(module) is str and module == "__main__" else None,
        "getsizeof": measured.getsizeof,
        "block": measured.footprint + (0 if own is None else measure(own).footprint),
        "dict": 0 if own is None else size_of(own),
    }


def _own_dict(value: object) -> dict[object, object] | None:
    """The `__dict__` of an instance, where it has one in memory."""
    kind = type(value)
    if not layout.dict_offset(kind) or issubclass(kind, dict):
        return None
    stored = instances.values_of(value)
    found = [child for child in _referents(value) if type(child) is dict]
    return found[-1] if stored is None and found else None


def _item_of(value: object) -> tuple[int, object] | None:
    """How many items a list or tuple has, and the last one, where the last two are two objects of one type."""
    if type(value) is not list and type(value) is not tuple:
        return None
    count = _len(value)  # type: ignore[arg-type]
    if count < 2:
        return None
    last, other = value[-1], value[-2]  # type: ignore[index]
    if last is other or type(last) is not type(other) or is_left_out(type(last)):
        return None
    return count, last


def _repeated(side: Side, watch: Stopwatch, until: float) -> list[int]:
    times = [watch.measure(side)]
    while _now() < until and _len(times) < _MOST_RUNS:
        times.append(watch.measure(side))
    return times


def _tell_times(n: int | None, times: list[int], channel: Channel) -> None:
    ordered = _sorted(times)
    told = {"is": "time", "n": n, "runs": _len(times), "least": ordered[0], "median": ordered[_len(times) // 2]}
    channel.record(told)


def _grow(sources: list[str], number: int, n: int, watch: Stopwatch, until: float, channel: Channel) -> None:
    """At n and upwards, as long as there is time for several runs of the next even if that takes four times as long;
    then at parts of n until there are enough; then all of them again and again."""
    began = _now()
    times: dict[int, list[int]] = {}
    sides: dict[int, Side] = {}

    def measure_at(size: int) -> float:
        started = _now()
        sides[size] = side_of(sources, number, size)
        times[size] = [watch.measure(sides[size])]
        return _now() - started

    took = measure_at(n)
    for factor in _FACTORS[1:]:
        if _now() + _AHEAD * took > until:
            break
        took = measure_at(n * factor)
    for part in _FRACTIONS:
        if _len(times) >= _ENOUGH or n // part < _LEAST_N or n % part:
            break
        measure_at(n // part)
    while _now() + (_now() - began) / 4 < until:
        for size, side in sides.items():
            times[size].append(watch.measure(side))
            if _now() > until:
                break
    for size in _sorted(times):
        _tell_times(size, times[size], channel)


def probes() -> dict[str, object]:
    return {"allocations counted": traced.IS_COUNTED}
