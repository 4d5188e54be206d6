"""One life: wait, seal, read the job, run its analysis, say how it ended."""

from __future__ import annotations

import contextlib
import importlib
import os
import signal
import sys
from types import ModuleType
from typing import Callable, NamedTuple

import channel
import ending
import freed_memory
import library
import streams
from door import Door
from notebook import Notebook
from pages import Pages, learn
from seal import Seal, Unsealed

#: Where each analysis of a job is found: module and function, run(job, channel) -> Result.
ANALYSES = {
    "refcount": ("refcount", "run"),
    "sizeof": ("sizeof", "run"),
    "is-script": ("identity", "run_script"),
    "is-prompt": ("identity", "run_prompt"),
    "is-answers": ("identity", "run_answers"),
    "gc-plain": ("gc_plain", "run"),
    "gc-look": ("gc_look", "run"),
    "leaks": ("leaks", "run"),
    "claim": ("claim", "run"),
    "compare-memory": ("compare", "run_memory"),
    "compare-time": ("compare", "run_time"),
    "alloc": ("alloc", "run"),
    "alloc-places": ("places", "run"),
    "profile-time": ("line_profile", "run_time"),
    "profile-memory": ("line_profile", "run_memory"),
    "profile-calls": ("line_profile", "run_calls"),
    "values": ("values", "run"),
}
#: These read memory of objects that may just have been freed.
_READERS = {"refcount", "gc-look", "alloc-places"}

#: The serial of no child.
_NOBODY = 0
#: Exit statuses of a child that could not even say what went wrong: for want of memory, and all else.
_SHORT, _FAULT = 96, 98
Run = Callable[["dict[str, object]", channel.Channel], "dict[str, object]"]

_exit = os._exit
_raised, _MemoryError = sys.exc_info, MemoryError
_mask_signals, _BLOCK, _SIGNALS = signal.pthread_sigmask, signal.SIG_BLOCK, signal.valid_signals()
_type = type
_runs: dict[str, Run] = {}


class Limits(NamedTuple):
    """What Node says of every job (limits.ts), once for all."""

    outputBytes: int  # of standard output and of standard error, each
    dataBytes: int  # of all records before the program's end
    steps: int


def load(analyses: dict[str, tuple[str, str]]) -> dict[str, ModuleType]:
    """Imports the analyses and returns the module of each. Raises ImportError, AttributeError."""
    modules: dict[str, ModuleType] = {}
    for name, (module, function) in analyses.items():
        modules[name] = importlib.import_module(module)
        _runs[name] = getattr(modules[name], function)
    return modules


class Child:
    """What every child of a server has in common."""

    def __init__(self, seal: Seal, door: Door, limits: Limits) -> None:
        self._seal = seal
        self._door = door
        self._limits = limits
        self._pages = Pages([])

    def rehearse(self, analysis: str, program: str) -> None:
        """In the server: finds out which memory a run of the analysis writes to, for its children to come."""
        self._pages = learn(lambda: self._play(analysis, program))
        self._door.forget(_NOBODY)

    def live(self, serial: int, slot: int) -> None:
        """The whole of a child; does not return."""
        try:
            self._pages.take()
            notebook = self._notebook(serial)
            unsealed = _failure(self._seal.begin, slot)
            connection = self._door.wait(serial)
            unsealed = unsealed or _failure(self._seal.finish, connection)
            connection = connection if unsealed else self._seal.connection
            job = channel.read_job(connection)
            out = self._channel(connection, job, notebook)
            out.done(_refused("unsealed", unsealed) if unsealed else self._result(job, out))
            _exit(0)
        except:  # noqa: E722 - a child never becomes a second server, even without the name BaseException
            try:
                _exit(_SHORT if _raised()[0] is _MemoryError else _FAULT)
            except:  # noqa: E722 - as above
                _exit(_FAULT)

    def _play(self, analysis: str, program: str) -> None:
        """A life without an asker, up to the filter."""
        notebook = self._notebook(_NOBODY)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        self._seal.begin(0)
        job: dict[str, object] = {"analysis": analysis, "code": program, "token": ""}
        self._result(job, self._channel(nowhere, job, notebook))

    def _notebook(self, serial: int) -> Notebook:
        return Notebook(self._door.notebook_of(serial), self._limits.dataBytes)

    def _channel(self, connection: int, job: dict[str, object], notebook: Notebook) -> channel.Channel:
        out = channel.Channel(connection, str(job["token"]).encode("ascii"), notebook)
        streams.connect(out, self._limits.outputBytes)
        return out

    def _result(self, job: dict[str, object], out: channel.Channel) -> dict[str, object]:
        return _run({**job, "steps": self._limits.steps}, out)


def _failure(step: Callable[[int], object], argument: int) -> str | None:
    try:
        step(argument)
    except Unsealed as error:
        return str(error)
    return None


def _run(job: dict[str, object], out: channel.Channel) -> dict[str, object]:
    analysis = str(job["analysis"])
    library.renew(str(job["code"]))
    if analysis in _READERS:
        freed_memory.keep()
    try:
        result = _runs[analysis](job, out)
        ending.finish()
        return result
    except MemoryError:
        out.give_room()
        return {"kind": "limit", "limit": "memory", "detail": ""}
    except KeyboardInterrupt:  # a signal handler of the snippet raised it in our code
        _flush_undisturbed()
        return {"kind": "exception", "type": "KeyboardInterrupt", "message": "", "line": None}
    except BaseException as error:  # noqa: BLE001 - a fault of ours, or a snippet that broke what we stand on
        return _refused("fault", f"{_type(error).__name__}: {error}")


def _flush_undisturbed() -> None:
    """Tells what the snippet printed, whatever signals come yet; one that came already may raise once more."""
    for step in (_block_signals, streams.flush, streams.flush):
        with contextlib.suppress(BaseException):
            step()


def _block_signals() -> None:
    _mask_signals(_BLOCK, _SIGNALS)


def _refused(code: str, message: str) -> dict[str, object]:
    return {"kind": "refused", "code": code, "message": message}
