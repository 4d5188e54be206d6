"""The analysis `gc`, undisturbed: the program runs as by `python FILE`, and each collection is only written down.

The first record is the contract's CollectorState; one for each collection follows: see analyses/gc/records.ts.
"""

from __future__ import annotations

import gc

import ending
import fresh_pools
import generations
import walk
from channel import Channel
from listener import Listener
from safe_repr import safe_repr, type_name
from script import fresh_main, remember_source, result_of, run_script
from walk import is_left_out

_MOST_NAMES = 60
_MOST_GARBAGE = 20

_stats, _threshold, _is_enabled = gc.get_stats, gc.get_threshold, gc.isenabled
_count, _is_tracked, _flags = gc.get_count, gc.is_tracked, gc.get_debug
_collect, _garbage = gc.collect, gc.garbage


def run(job: dict[str, object], channel: Channel) -> dict[str, object]:
    """Runs `code` as a script and records what the collector says then. Returns the Result."""
    source = str(job["code"])
    remember_source(source)
    generations.prepare()
    main = fresh_main()
    fresh_pools.renew_for(source)
    given = set(vars(main))
    listener = Listener()
    thresholds = _threshold()
    listener.start()
    generations.begin()
    before = _stats()
    generations.begin()  # once more: to read them made objects
    error = run_script(source, main)
    count, after = _count(), _stats()
    listener.stop()
    result = result_of(error)
    del error
    ending.wait_for_threads()
    channel.record(
        {
            "enabled": _is_enabled(),
            "debug": _flags(),
            "thresholds": [list(thresholds), list(_threshold())],
            "count": list(count),
            "generations": [
                {key: new[key] - old[key] for key in ("collections", "collected", "uncollectable")}
                for old, new in zip(before, after)
            ],
            "garbage": {
                "objects": len(_garbage),
                "shown": [{"type": type_name(value), "repr": safe_repr(value)} for value in _garbage[:_MOST_GARBAGE]],
            },
            "names": _names(vars(main), given),
        }
    )
    if listener.cut:
        channel.truncated("objects")
    for one in listener.ran:
        channel.record(
            {
                "record": "ran",
                "number": one.number,
                "kind": "automatic" if one.automatic else "called",
                "line": one.place.line,
                "function": one.place.function,
                "generation": one.generation,
                "found": one.found,
                "uncollectable": one.uncollectable,
            }
        )
    channel.record({"record": "left", "found": _collect()})
    walk.forget()
    return result


def _names(names: dict[str, object], given: set[str]) -> list[dict[str, object]]:
    named: list[dict[str, object]] = [
        {"name": name, "type": type_name(value), "repr": safe_repr(value), "tracked": _is_tracked(value)}
        for name, value in list(names.items())
        if type(name) is str and name not in given and not is_left_out(type(value))
    ]
    return named[:_MOST_NAMES]


def warm() -> None:
    generations.measure()


def probes() -> dict[str, object]:
    return generations.probes()
