"""The analysis `refcount`: each object's count and holders, right before each statement."""

from __future__ import annotations

import attributes
import collector
import ending
import frames
import memory
import monitoring
from channel import Channel
from hook import Hook
from monitoring import Monitoring
from script import fresh_main, remember_source, result_of, run_script
from tracer import Tracer


def run(job: dict[str, object], channel: Channel) -> dict[str, object]:
    source, limits = str(job["code"]), job["limits"]
    assert isinstance(limits, dict)
    remember_source(source)
    module = fresh_main()
    try:
        tracer = Tracer(channel, source, vars(module), int(limits["steps"]))
    except SyntaxError:
        return result_of(run_script(source, module))  # it tells the same as `python FILE`
    events = Monitoring(tracer) if monitoring.available() else Hook(tracer)
    tracer.threads.start()
    events.start()
    error = run_script(source, module)
    events.stop()
    if tracer.fault is not None:
        raise tracer.fault
    result = result_of(error)
    del error
    ending.wait_for_threads()
    tracer.threads.stop()
    tracer.end(vars(module))
    return result


def warm() -> None:
    """Everything is probed when the modules are imported."""


def probes() -> dict[str, object]:
    return {
        "count": memory.COUNT,
        "type": memory.TYPE,
        "immortal from": memory.IMMORTAL,
        "collector's clock": "found" if collector.CLOCK else "missing",
        "inline values": str(attributes.VALUES),
        **frames.probes(),
    }
