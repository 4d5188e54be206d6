"""Analyses for the bench, run in sealed children like the engine's own: they print the CPU time they took, in ms,
which says the same on a busy machine as on an idle one."""

from __future__ import annotations

import time

import freed_memory
import refcount
from channel import Channel
from script import fresh_main, result_of, run_script

#: Of the thread: with a limit on CPU time, the clock of the process moves at the ticks of the scheduler only.
_clock = time.thread_time


def run_traced(job: dict[str, object], channel: Channel) -> dict[str, object]:
    """All of `refcount` that happens in the child, sending included."""
    freed_memory.keep()
    started = _clock()
    result = refcount.run(job, channel)
    print((_clock() - started) * 1000)
    return result


def run_untraced(job: dict[str, object], channel: Channel) -> dict[str, object]:
    """The snippet alone."""
    source, module = str(job["code"]), fresh_main()
    started = _clock()
    error = run_script(source, module)
    print((_clock() - started) * 1000)
    return result_of(error)
