"""Listens to the collector where no program can see it: the interpreter is given another list of callbacks than the one
that `gc.callbacks` shows, and finds the program's own behind ours."""

from __future__ import annotations

import ctypes
import gc
from typing import Any, NamedTuple

from collector import CLOCK
from memory import INTS, WORD, WORDS
from whereabouts import Place, whereabouts

_SEARCHED_WORDS = 30_000
_MOST_TOLD = 200
#: Of those that came by themselves and found nothing, how many are told.
_MOST_IDLE = 20
_NOWHERE = Place(None, "<module>")

_state = ctypes.pythonapi.PyInterpreterState_Get
_state.restype = ctypes.c_void_p
_keep = ctypes.pythonapi.Py_IncRef
_keep.argtypes = [ctypes.py_object]
_keep.restype = None
_shown = gc.callbacks
_is_enabled, _thresholds = gc.isenabled, gc.get_threshold
_length = len


def _probe() -> int:
    """Where the interpreter keeps its list of callbacks, as a word index."""
    base = _state() // WORD
    wanted = id(_shown)
    found = [i for i in range(base, base + _SEARCHED_WORDS) if WORDS[i] == wanted]
    if _length(found) != 1:
        raise SystemError(f"the collector's callbacks were found in {_length(found)} places")
    return found[0]


_PLACE = _probe()


class Ran(NamedTuple):
    number: int
    automatic: bool
    place: Place
    generation: int
    found: int
    uncollectable: int


class Listener:
    """`ran`: the first collections, in their order."""

    def __init__(self) -> None:
        self.ran: list[Ran] = []
        self.cut = False
        self._number = 0
        self._idle = 0
        self._automatic = False
        self._place = _NOWHERE
        self._callbacks: list[Any] = [self._answer()]

    def start(self) -> None:
        _keep(self._callbacks)
        WORDS[_PLACE] = id(self._callbacks)

    def stop(self) -> None:
        WORDS[_PLACE] = id(_shown)

    def _answer(self) -> Any:
        def answer(phase: str, info: dict[str, int]) -> None:
            clock = INTS[CLOCK]
            if phase == "start":
                self._automatic = _is_enabled() and 0 < _thresholds()[0] < clock
                self._place = whereabouts() or _NOWHERE
                if _shown or _length(self._callbacks) > 1:
                    self._callbacks[1:] = _shown
            else:
                self._note(info["generation"], info["collected"], info["uncollectable"])
            INTS[CLOCK] = clock

        return answer

    def _note(self, generation: int, found: int, uncollectable: int) -> None:
        self._number += 1
        if self._automatic and not found:
            self._idle += 1
            if self._idle > _MOST_IDLE:
                return
        elif _length(self.ran) - min(self._idle, _MOST_IDLE) >= _MOST_TOLD:
            self.cut = True
            return
        self.ran.append(Ran(self._number, self._automatic, self._place, generation, found, uncollectable))
