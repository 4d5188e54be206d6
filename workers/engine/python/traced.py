"""One run of a program with its memory traced: never the one that is timed."""

from __future__ import annotations

import gc
import marshal
import tracemalloc
from typing import NamedTuple

import allocations
from side import EMPTY

_loads, _collect = marshal.loads, gc.collect
_start, _stop = tracemalloc.start, tracemalloc.stop
_traced, _is_tracing = tracemalloc.get_traced_memory, tracemalloc.is_tracing
_exec, _max, _min = exec, max, min
_counter = allocations.allocations()
IS_COUNTED = _counter is not None


class Run(NamedTuple):
    """`taken`: bytes at the `peak`, bytes `kept` once garbage is collected, `allocations` (None where they cannot be
    counted); None altogether where the program put an end to the tracing."""

    taken: dict[str, int | None] | None
    failure: BaseException | None


class _Raw(NamedTuple):
    peak: int
    kept: int
    allocations: int
    whole: bool
    failure: BaseException | None


def run(code: bytes, names: dict[str, object]) -> Run:
    """Runs what `marshal` made `code` of. What an empty program takes is taken off."""
    idle = _measured(EMPTY, {})
    raw = _measured(code, names)
    if not raw.whole:
        return Run(None, raw.failure)
    peak = _max(raw.peak - idle.peak, 0)
    kept = _min(_max(raw.kept - idle.kept, 0), peak)
    made = _max(raw.allocations - idle.allocations, 0) if IS_COUNTED else None
    return Run({"peak": peak, "kept": kept, "allocations": made}, raw.failure)


def peak() -> int | None:
    """Of a run that is not at its end, in bytes; None where none is traced."""
    return _traced()[1] if _is_tracing() else None


def _measured(code: bytes, names: dict[str, object]) -> _Raw:
    program = _loads(code)
    failure: BaseException | None = None
    made = 0
    _collect()
    if _counter is not None:
        _counter.begin()
    _start()
    before = _traced()[0]
    try:
        _exec(program, names)
    except BaseException as raised:  # noqa: BLE001 - told when its memory is
        failure = raised
    after, most = _traced()
    if _counter is not None:
        made = _counter.count()
    whole = _is_tracing()
    garbage = _traced()[0]
    if failure is None:  # its traceback would keep the frames
        _collect()
    garbage -= _traced()[0]
    _stop()
    if _counter is not None:
        _counter.end()
    return _Raw(most - before, after - before - garbage, made, whole, failure)
