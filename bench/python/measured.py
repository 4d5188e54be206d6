"""Analyses for the bench, run in sealed children like the engine's own: they print how long they took, in ms."""

from __future__ import annotations

import time

import freed_memory
import refcount
from channel import Channel
from script import fresh_main, result_of, run_script

_clock = time.perf_counter


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
