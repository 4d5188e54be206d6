"""The run of `alloc` that is watched: which object was made at the address where another one had been freed.

One record a time: {"line", "type", "repr", "name", "was": {"type", "repr", "name", "line"}}.
"""

from __future__ import annotations

import os

import own_memory
from channel import Channel
from refcount import trace
from script import fresh_main, remember_source, result_of
from telling import Records
from tracer import Tracer

_MOST_TOLD = 60
_exit = os._exit
_NAME = "n"  # roots.py: of a frame's references, those by name


class _Watcher(Records):
    """Takes a trace's records for its own; see telling.py and graph.py for what is in them."""

    def __init__(self, channel: Channel) -> None:
        self.tracer: Tracer | None = None
        self._channel = channel
        self._born: dict[object, tuple[object, object, int]] = {}
        self._free: dict[int, dict[str, object]] = {}
        self._roots: set[object] = set()
        self._names: dict[object, object] = {}
        self._line: object = None
        self._told = 0
        self._over = False

    def record(self, value: object) -> bool:
        if not isinstance(value, list) or value[0] != "s" or self._over:
            self._over = self._over or value == ["x"]  # the end is looked at anew, with other ids
            return True
        met: list[tuple[object, dict[str, object]]] = []
        for change in value[6]:
            self._note(change, met)
        for number, was in met:
            self._tell(number, was)
        self._line = value[2]
        return True

    def _note(self, change: list[object], met: list[tuple[object, dict[str, object]]]) -> None:
        what, number = change[:2]
        if what == "r":
            self._roots.add(number)
        elif what == "e" and number in self._roots and change[3]:
            for target, label in zip(change[2], change[3]):  # type: ignore[call-overload]
                if label[:1] == _NAME:
                    self._names[target] = label[1:]
        elif what == "n" and self.tracer is not None:
            place = self.tracer.place_of(number)
            self._born[number] = change[2], change[4], place
            was = self._free.pop(place, None)
            # What is freed and made again alike may be one that was out of sight meanwhile.
            if was is not None and not (change[4] and (was["type"], was["repr"]) == (change[2], change[4])):
                met.append((number, was))
        elif what == "f":
            kind, text, place = self._born.pop(number, (None, None, 0))
            self._free[place] = {
                "type": kind,
                "repr": text or "",
                "name": self._names.pop(number, None),
                "line": self._line,
            }

    def _tell(self, number: object, was: dict[str, object]) -> None:
        kind, text, _ = self._born.get(number, (None, None, 0))
        if kind is None:
            return
        self._told += 1
        if self._told > _MOST_TOLD:
            self._channel.truncated("objects")
            return
        name = self._names.get(number)
        self._channel.record({"line": self._line, "type": kind, "repr": text or "", "name": name, "was": was})

    def open_reserve(self) -> None: ...

    def truncated(self, what: str) -> None:
        """When no more steps are told there is nothing left to see, however long the snippet goes on."""
        self._channel.truncated(what)
        if what == "steps":
            self._channel.done({"kind": "finished"})
            _exit(0)


def run(job: dict[str, object], channel: Channel) -> dict[str, object]:
    """Runs `code` as a script, traced so that its objects lie where they would. Returns the Result."""
    source, steps = str(job["code"]), job["steps"]
    assert isinstance(steps, int)
    own_memory.enter()
    remember_source(source)
    module = fresh_main()
    watcher = _Watcher(channel)
    try:
        tracer = Tracer(watcher, source, vars(module), steps)
    except SyntaxError as error:
        return result_of(error.with_traceback(None))
    tracer.keeps_places = True
    watcher.tracer = tracer
    result = trace(tracer, source, module)
    if tracer.fault is not None:
        raise tracer.fault
    tracer.threads.stop()
    tracer.end(vars(module))
    return result
