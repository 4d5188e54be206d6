"""The analysis `gc`, seen from nearby: each collection with the rings it found, and each finalizer, one record each:
see workers/engine/analyses/gc/records.ts. What the program prints here is shown to nobody."""

from __future__ import annotations

import ending
import fresh_pools
import generations
import monitoring
import own_memory
from channel import Channel
from hook import Hook
from monitoring import Monitoring
from onlooker import Onlooker
from script import fresh_main, remember_source, result_of, run_script, tells_places
from watched_collections import Watch


def run(job: dict[str, object], channel: Channel) -> dict[str, object]:
    """Runs `code` as a script and tells of its collections. Returns the Result."""
    source = str(job["code"])
    if tells_places(source):
        own_memory.enter()
    remember_source(source)
    generations.prepare()
    main = fresh_main()
    try:
        onlooker = Onlooker(channel, source, vars(main))
    except SyntaxError as error:
        return result_of(error.with_traceback(None))
    watch = Watch(channel, onlooker)
    events = Monitoring(onlooker) if monitoring.available() else Hook(onlooker)
    onlooker.threads.start()
    watch.start()
    if tells_places(source):
        fresh_pools.renew()
    events.start()
    own_memory.leave()
    generations.begin()
    try:
        error = run_script(source, main)
    finally:
        events.stop()
    if onlooker.fault is not None:
        raise onlooker.fault
    channel.open_reserve()
    result = result_of(error)
    del error  # it holds the snippet's frames
    ending.wait_for_threads()
    onlooker.threads.stop()
    watch.stop()
    return result


def warm() -> None:
    generations.measure()
