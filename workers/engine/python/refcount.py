"""The analysis `refcount`: each object's count and holders, right before each statement."""

from __future__ import annotations

import types

import attributes
import collector
import ending
import frames
import fresh_pools
import memory
import monitoring
import own_memory
from channel import Channel
from hook import Hook
from monitoring import Monitoring
from script import fresh_main, remember_source, result_of, run_script, tells_places
from telling import Records
from tracer import Tracer

#: Traced before the first fork, so that a child finds the tracer's own code in use already.
REHEARSAL = """\
class Box:
    def __init__(self, items):
        self.items = items

def total(boxes, start=[]):
    kept = {"boxes": boxes, "start": start}
    for box in boxes:
        start = start + [len(box.items), (1, "two")]
    return [start for _ in kept]

try:
    one = Box([1]); two = one
    print(end="" if total([one, two]) else "no")
    del one
    raise ValueError(str(two.items), {2, 3})
except ValueError as error:
    two = [pair for pair in zip(error.args, "ab")]
"""
#: What nearly every snippet does, hence the pages that nearly every child writes to.
COMMON = """\
names = ["one"]
alias = names
def size(of):
    return len(of)
alias.append(size(names))
del names
"""
_REHEARSALS = 8
_STEPS = 1000


def run(job: dict[str, object], channel: Channel) -> dict[str, object]:
    source, steps = str(job["code"]), job["steps"]
    assert isinstance(steps, int)
    if tells_places(source):
        own_memory.enter()
    remember_source(source)
    module = fresh_main()
    try:
        tracer = Tracer(channel, source, vars(module), steps)
    except SyntaxError as error:
        return result_of(error.with_traceback(None))
    result = trace(tracer, source, module)
    if tracer.fault is not None:
        raise tracer.fault
    ending.wait_for_threads()
    tracer.threads.stop()
    tracer.end(vars(module))
    return result


def trace(tracer: Tracer, source: str, module: types.ModuleType) -> dict[str, object]:
    events = Monitoring(tracer) if monitoring.available() else Hook(tracer)
    tracer.threads.start()
    if tracer.keeps_places:
        fresh_pools.renew()
    events.start()
    own_memory.leave()
    try:
        error = run_script(source, module)
        tracer.paused = True
        result = result_of(error)
        tracer.paused = False
        del error  # it holds the snippet's frames: what dies with them may have finalizers, which are traced, too
        return result
    finally:
        events.stop()


class _Nowhere(Records):
    def record(self, value: object) -> bool:
        return value is not None

    def open_reserve(self) -> None: ...

    def truncated(self, what: str) -> None:
        del what


def rehearse() -> None:
    """In the server, after all else: everything is probed when the modules are imported; what is left is to use it."""
    for _ in range(_REHEARSALS):
        module = fresh_main()
        tracer = Tracer(_Nowhere(), REHEARSAL, vars(module), _STEPS)
        result = trace(tracer, REHEARSAL, module)
        tracer.threads.stop()
        if monitoring.available():
            monitoring.free()
        tracer.end(vars(module))
        if tracer.fault is not None or result["kind"] != "finished":
            raise tracer.fault or SystemError(f"the rehearsal ended with {result}")


def probes() -> dict[str, object]:
    return {
        "count": memory.COUNT,
        "type": memory.TYPE,
        "immortal": f"from {memory.IMMORTAL}" if memory.IMMORTAL < memory.COUNT_MASK else "none",
        "collector's clock": "found" if collector.CLOCK else "missing",
        "inline values": str(attributes.VALUES),
        "memory of its own": "found" if own_memory.FOUND else "missing",
        **frames.probes(),
    }
