"""The collector's generations as `python FILE` has them when its program begins.

A warm child's would be others: its youngest generation is empty, and what `python` does before the program counts
towards the first automatic runs. So each Python is asked once, by a program that prints its counts.
"""

from __future__ import annotations

import gc
import os
import re
import tempfile

from collector import CLOCK
from memory import INTS, WORD, WORDS
from script import fresh_main, run_script

_PROGRAM = """\
import gc
counts = gc.get_count()
if __name__ == "__main__":
    import sys
    print(*counts, *(stats[key] for stats in gc.get_stats() for key in ("collections", "collected", "uncollectable")))
    sys.stdout.flush()
    sys._debugmallocstats()
"""
#: A line of those books: "5 free PyListObjects * 40 bytes each", "3 free 2-sized PyTupleObjects * 40 …".
_FREE = re.compile(r"(\d+) free ((?:\d+-sized )?Py\w+Object)s \*")
_LARGEST_KEPT = 20
_NEAR = 40

_collect = gc.collect


def _places() -> list[int]:
    """Indices (in ints) of the counts of all generations: as far from each other as their thresholds are."""
    old = gc.get_threshold()
    marks = (old[0], 1_234_567, 1_234_577)
    gc.set_threshold(*marks)
    try:
        found = [i for mark in marks[1:] for i in range(CLOCK - _NEAR, CLOCK + _NEAR) if INTS[i] == mark]
    finally:
        gc.set_threshold(*old)
    if len(found) != 2:
        return []
    step = found[1] - found[0]
    return [CLOCK, CLOCK + step, CLOCK + 2 * step]


_PLACES = _places()


def _probe_statistics() -> range:
    """Word indices of what `gc.get_stats()` says, generation by generation; empty where it is kept elsewhere (3.15)."""
    gc.collect(0)
    wanted = _statistics()
    base = (CLOCK * 4) // WORD
    found = [i for i in range(base, base + _NEAR) if WORDS[i : i + len(wanted)].tolist() == wanted]
    return range(found[0], found[0] + len(wanted)) if len(found) == 1 else range(0)


def _statistics() -> list[int]:
    return [stats[key] for stats in gc.get_stats() for key in ("collections", "collected", "uncollectable")]


_STATISTICS = _probe_statistics()
#: What is to be set right before a program.
_next: list[int] = []
#: As `python FILE` says at the second statement of the program.
_counts: list[int] = []
#: What its collector had done until then.
_before: list[int] = []
#: Free objects that it has for later, which are made without the collector's counting: of a type, or tuples of a size.
_free: dict[str, int] = {}


def measure() -> None:
    """Asks `python FILE`. Starts a process, hence before the seal."""
    counts, _, books = _answer().partition("\n")
    numbers = list(map(int, counts.split()))
    _counts[:], _before[:] = numbers[: len(_PLACES)], numbers[len(_PLACES) :]
    _free.clear()
    _free.update({kind: int(number) for number, kind in _FREE.findall(books)})


def prepare() -> None:
    """Before a program: free objects as `python FILE` has them, and how far its generations will have to be."""
    if not _counts or len(_counts) != len(_PLACES):
        return
    _renew_free_objects()
    main = fresh_main()
    vars(main)["__name__"] = "measured"  # it prints nothing then
    INTS[CLOCK] = 0
    run_script(_PROGRAM, main)
    _next[:] = [_counts[0] - vars(main)["counts"][0], *_counts[1:]]
    del main
    _renew_free_objects()


def begin() -> None:
    """Right before a program: from here on the generations are as far as those of `python FILE`."""
    for place, number in zip(_STATISTICS, _before):
        WORDS[place] = number
    for place, count in zip(_PLACES, _next):
        INTS[place] = count


def _renew_free_objects() -> None:
    """A collection of all generations lets go of what is kept free."""
    _collect()
    kept: list[object] = [[] for _ in range(_free.get("PyListObject", 1) - 1)]
    kept += [{} for _ in range(_free.get("PyDictObject", 0))]
    for size in range(1, _LARGEST_KEPT + 1):
        items = [None] * size
        kept += [tuple(items) for _ in range(_free.get(f"{size}-sized PyTupleObject", 0))]


def _answer() -> str:
    """Empty where this Python cannot be started once more."""
    try:
        with tempfile.NamedTemporaryFile(suffix=".py") as file, tempfile.TemporaryFile() as printed:
            file.write(_PROGRAM.encode())
            file.flush()
            command = [*_own_command(), "-B", file.name]
            moves = [(os.POSIX_SPAWN_DUP2, printed.fileno(), descriptor) for descriptor in (1, 2)]
            process = os.posix_spawn(command[0], command, _surroundings(), file_actions=moves)
            os.waitpid(process, 0)
            printed.seek(0)
            return printed.read().decode("ascii", "replace")
    except (OSError, ValueError):
        return ""


def _surroundings() -> dict[str, str]:
    """An environment like a learner's: without a home Python looks for fewer packages of its own."""
    return {"HOME": os.path.expanduser("~"), "LANG": "C.UTF-8", "PATH": os.defpath}


def _own_command() -> list[str]:
    """What started this process, up to its options: some Pythons need a loader before them."""
    with open("/proc/self/cmdline", encoding="utf-8") as file:
        words = file.read().split("\0")
    return words[: words.index("-I")]


def probes() -> dict[str, object]:
    return {"counts when a program begins": str(_counts) if _counts else "unknown"}
