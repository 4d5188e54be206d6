"""All that is done once before the first fork: imports, probes, the seal's filter, and a sealed trial."""

from __future__ import annotations

import atexit
import gc
import json
import os
import platform
import struct
import sys
import threading
import weakref
from types import ModuleType
from typing import NamedTuple

import child
import freed_memory
import fresh_pools
import library
import own_objects
import streams
import system_calls
from seal import Seal, Unsealed
from trial import try_the_seal

_ENGINE = os.path.dirname(os.path.abspath(__file__))
_THREAD_STACK_BYTES = 512 * 1024


class Prepared(NamedTuple):
    """`ready` is the line that says so; `rehearsals` are a program for each analysis that has one."""

    seal: Seal
    limits: child.Limits
    wall_seconds: float
    rehearsals: dict[str, str]
    ready: str


def prepare(text: str) -> Prepared:
    """Raises any Exception: then nothing may run."""
    settings = json.loads(text)
    freed_memory.take_arenas_from_malloc()
    freed_memory.use_one_heap()
    threading.stack_size(_THREAD_STACK_BYTES)
    library.load()
    sys.path[:0] = folders = settings.get("modules", [])
    analyses = child.load(settings.get("analyses", child.ANALYSES))
    modules = list({module.__name__: module for module in analyses.values()}.values())
    seal = Seal(settings["seal"])
    try_the_seal(seal)
    for module in modules:
        getattr(module, "warm", _nothing)()
    _forget_lookups()
    for module in modules:
        getattr(module, "rehearse", _nothing)()
    probes = _probes(modules)
    ready = json.dumps({"ready": {**_identity(), "privateUsers": seal.private, "probes": probes}})
    rehearsals = {name: module.COMMON for name, module in analyses.items() if hasattr(module, "COMMON")}
    library.listen_to_nobody()
    _leave_no_trace([_ENGINE, *folders])
    streams.install()
    _forget_exit_functions()
    gc.collect()
    own_objects.keep([*_hidden, sys.modules["__main__"]])
    gc.freeze()
    freed_memory.give_back()
    fresh_pools.begin()
    limits = child.Limits(**settings["limits"])
    return Prepared(seal, limits, settings["wallMs"] / 1000, rehearsals, ready)


def fault(error: Exception) -> str:
    """The line that says why this Python cannot serve."""
    code = "engine"
    if isinstance(error, system_calls.NoLibseccomp):
        code = "libseccomp"
    elif isinstance(error, Unsealed):
        code = "seal"
    return json.dumps({"fault": f"{type(error).__name__}: {error}", "code": code})


def _nothing() -> None:
    return None


def _probes(modules: list[ModuleType]) -> dict[str, object]:
    return {module.__name__: module.probes() for module in modules if hasattr(module, "probes")}


def _identity() -> dict[str, object]:
    return {
        "version": platform.python_version(),
        "implementation": platform.python_implementation(),
        "pointerBits": struct.calcsize("P") * 8,
    }


def _leave_no_trace(folders: list[str]) -> None:
    """Takes the engine's own modules and folders out of what a snippet can import; they live on in our names."""
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if name != "__main__" and file and os.path.dirname(file) in folders:
            _hidden.append(sys.modules.pop(name))
    sys.path[:] = [folder for folder in sys.path if folder not in folders]
    sys.argv[:] = ["snippet.py"]


def _forget_lookups() -> None:
    """The cache of what types were asked for holds names that nothing else does, for C functions make them for a single
    question (Objects/typeobject.c). One that dies while a snippet runs, since another takes its place there, would
    leave a free block where the snippet has none."""
    (getattr(sys, "_clear_internal_caches", None) or sys._clear_type_cache)()


def _forget_exit_functions() -> None:
    """Those of the library have nothing to do in a child, and each one touched costs a copied page."""
    atexit._clear()
    weakref.finalize._registered_with_atexit = False  # type: ignore[attr-defined] - or it would not register again


_hidden: list[ModuleType] = []
