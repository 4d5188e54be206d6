"""One life: wait, seal, read the job, run its analysis, say how it ended."""

from __future__ import annotations

import importlib
import os
from types import ModuleType
from typing import Callable

import channel
import ending
import freed_memory
import library
import streams
from door import Door
from seal import Seal, Unsealed

#: Where each analysis of a job is found: module and function, run(job, channel) -> Result.
ANALYSES = {
    "refcount": ("refcount", "run"),
    "sizeof": ("sizeof", "run"),
    "is-script": ("identity", "run_script"),
    "is-prompt": ("identity", "run_prompt"),
    "is-answers": ("identity", "run_answers"),
}
#: These read memory of objects that may just have been freed.
_READERS = {"refcount"}

_FAULT = 98  # the exit status of a child that could not even say what went wrong
Run = Callable[["dict[str, object]", channel.Channel], "dict[str, object]"]

_exit = os._exit
_type = type
_runs: dict[str, Run] = {}


def load(analyses: dict[str, tuple[str, str]]) -> list[ModuleType]:
    """Imports the analyses and returns their modules. Raises ImportError, AttributeError."""
    modules: dict[str, ModuleType] = {}
    for name, (module, function) in analyses.items():
        modules[module] = importlib.import_module(module)
        _runs[name] = getattr(modules[module], function)
    return list(modules.values())


def live(seal: Seal, door: Door, serial: int, slot: int) -> None:
    """The whole of a child; does not return."""
    try:
        unsealed = _failure(seal.begin, slot)
        connection = door.wait(serial)
        unsealed = unsealed or _failure(seal.finish, connection)
        job = channel.read_job(connection if unsealed else seal.connection)
        out = _channel(connection if unsealed else seal.connection, job)
        out.done(_refused("unsealed", unsealed) if unsealed else _result(job, out))
        _exit(0)
    except:  # noqa: E722 - a child never becomes a second server, even without the name BaseException
        _exit(_FAULT)


def _failure(step: Callable[[int], object], argument: int) -> str | None:
    try:
        step(argument)
    except Unsealed as error:
        return str(error)
    return None


def _channel(connection: int, job: dict[str, object]) -> channel.Channel:
    limits = job["limits"]
    assert isinstance(limits, dict)
    out = channel.Channel(connection, str(job["token"]).encode("ascii"), limits["dataBytes"])
    streams.connect(out, limits["outputBytes"])
    return out


def _result(job: dict[str, object], out: channel.Channel) -> dict[str, object]:
    analysis = str(job["analysis"])
    library.renew(str(job["code"]))
    if analysis in _READERS:
        freed_memory.keep()
    try:
        result = _runs[analysis](job, out)
        ending.finish()
        return result
    except MemoryError:
        return {"kind": "limit", "limit": "memory", "detail": ""}
    except BaseException as error:  # noqa: BLE001 - a fault of ours, or a snippet that broke what we stand on
        return _refused("fault", f"{_type(error).__name__}: {error}")


def _refused(code: str, message: str) -> dict[str, object]:
    return {"kind": "refused", "code": code, "message": message}
