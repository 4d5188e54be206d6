"""What the tracer does at each instruction of one code object of the snippet."""

from __future__ import annotations

import bisect
import dis
import sys
import types
from collections import Counter

from frames import CO_OPTIMIZED, slots_of
from stack import heights_of, targets_of
from statements import Statements

_YIELDS_MOVE_IT = sys.version_info < (3, 11)
_GENERATORS = 0x20 | 0x80 | 0x200  # CO_GENERATOR, CO_COROUTINE, CO_ASYNC_GENERATOR, Include/cpython/code.h
_RETURNS = frozenset(dis.opmap[name] for name in ("RETURN_VALUE", "RETURN_CONST") if name in dis.opmap)
_RETURN_VALUE = dis.opmap["RETURN_VALUE"]
_CONSTANTS = frozenset(dis.opmap[name] for name in ("LOAD_CONST", "LOAD_COMMON_CONSTANT") if name in dis.opmap)
_STORES = frozenset(code for name, code in dis.opmap.items() if name.startswith("STORE_"))
_DELETES = frozenset(code for name, code in dis.opmap.items() if name.startswith("DELETE_"))
_RERAISES = frozenset(dis.opmap[name] for name in ("RERAISE", "END_FINALLY", "END_ASYNC_FOR") if name in dis.opmap)
_JUMPS = frozenset(dis.hasjrel) | frozenset(dis.hasjabs)
_MONITORED = hasattr(sys, "monitoring")
_CALLS = frozenset(code for name, code in dis.opmap.items() if name.startswith("CALL"))
_POP_BLOCK = dis.opmap.get("POP_BLOCK", -1)
_POP_TOP = dis.opmap["POP_TOP"]
_POP_ITER = dis.opmap.get("POP_ITER", -1)
_handlers_of = getattr(dis, "_parse_exception_table", None)
_LOOPS = frozenset(dis.opmap[name] for name in ("FOR_ITER", "GET_ANEXT") if name in dis.opmap)
_SILENT = frozenset(dis.opmap[name] for name in ("CACHE", "EXTENDED_ARG") if name in dis.opmap)
_DROPS = frozenset(code for name, code in dis.opmap.items() if name.startswith(("STORE_", "DELETE_", "CALL")))
_MAKES = frozenset(
    code
    for name, code in dis.opmap.items()
    if name.startswith(
        ("BUILD_", "CALL", "BINARY_", "INPLACE_", "UNARY_", "MAKE_FUNCTION", "GET_ITER", "UNPACK_", "FORMAT_")
    )
)
#: An operand may have been held by nothing else, so that what is built next lies where it was.
_USES_UP = frozenset(
    code
    for name, code in dis.opmap.items()
    if name.startswith(("BINARY_", "INPLACE_", "UNARY_", "COMPARE_OP", "CONTAINS_OP"))
)
_BUILDS = frozenset(code for name, code in dis.opmap.items() if name.startswith(("BUILD_", "MAKE_FUNCTION")))
_LOADS = frozenset(code for name, code in dis.opmap.items() if name.startswith(("LOAD_", "PUSH_NULL")))
_LEADS_BACK = sys.version_info < (3, 11)
#: Whether a `finally` comes between a `return` and its constant (compiler_return in Python/compile.c).
_RETURNS_LATE = sys.version_info < (3, 10)
_UNCONDITIONAL = frozenset(dis.opmap[name] for name in ("JUMP_ABSOLUTE", "JUMP_FORWARD") if name in dis.opmap)
#: From 3.13 on one instruction may end a statement and begin the next.
_STORES_AND_LOADS = dis.opmap.get("STORE_FAST_LOAD_FAST", -1)
_HIDDEN = ("<listcomp>", "<setcomp>", "<dictcomp>", "__annotate__")


class Plan:
    """`starts`: {offset: statement index} where a statement may begin, of which `begun` are those whose first load the
    instruction before has done; `checks`: offsets inside a statement at which an object may be born where another has
    just died; `fine`: the lines, by all their offsets, that must be followed instruction by instruction, since no line
    event tells of what is in them; `flat`: neither jumps nor handlers. `width`: fast slots of a frame; `labels`: of
    each of these, and of each place on the stack after them; `most`: how many those are; `checked`: how often it was
    looked at `checks`."""

    __slots__ = (
        "begun",
        "checked",
        "checks",
        "fine",
        "flat",
        "heights",
        "known_heights",
        "labels",
        "most",
        "name",
        "optimized",
        "shown",
        "starts",
        "width",
    )

    def __init__(self, code: types.CodeType, statements: Statements) -> None:
        self.name = code.co_name
        self.shown = not self.name.startswith(("<generic", *_HIDDEN))
        self.optimized = bool(code.co_flags & CO_OPTIMIZED)
        names, cells = slots_of(code)
        self.width = len(names)
        # The only fast slots of a module or class body are those of comprehensions within it.
        named = [("c" if i in cells else "n") + name for i, name in enumerate(names)] if self.optimized else []
        self.labels = named + ["s"] * (self.width - len(named) + code.co_stacksize)
        self.most = len(self.labels)
        self.heights: dict[int, int] | None = None
        #: By offset, of the frame that runs: see height_at.
        self.known_heights: dict[int, int] = {}
        own = statements.of(code) if self.name == "<module>" or not self.name.startswith(("<", "__annotate__")) else {}
        entries = _entries(code)
        self.flat = not entries
        self.starts, self.checks = _places(code, own, statements, entries)
        raw = code.co_code
        self.begun = frozenset(offset for offset in self.starts if offset and raw[offset - 2] == _STORES_AND_LOADS)
        self.fine = _fine_offsets(code, self.starts, self.checks, entries)
        self.checked = 0

    def coarsen(self, code: types.CodeType) -> None:
        """From here on nothing between two statements is looked at."""
        self.checks = frozenset()
        self.fine = _fine_offsets(code, self.starts, self.checks, _entries(code))

    def height_at(self, code: types.CodeType, offset: int, waits: bool) -> int:
        """The stack's height before the instruction at `offset` runs; 0, so that it is left out, for a generator up
        to 3.10 that does not wait for a call: its yields and resumptions move it between instructions."""
        if _YIELDS_MOVE_IT and code.co_flags & _GENERATORS and not waits:
            return 0
        if self.flat and offset in self.starts and offset not in self.begun:
            return 0  # nothing is kept from one statement to the next
        if self.heights is None:
            self.heights = heights_of(code)
        return self.heights.get(offset, 0)


def _places(
    code: types.CodeType, own: dict[int, int | None], statements: Statements, entries: set[int]
) -> tuple[dict[int, int], frozenset[int]]:
    raw = code.co_code
    offsets = [offset for offset in range(0, len(raw), 2) if raw[offset] not in _SILENT]
    starts: dict[int, int] = {}
    checks: set[int] = set()
    met: set[int] = set()
    resumed = _resumed_returns(raw, offsets, own, statements) if _RETURNS_LATE else set()
    previous, dropped, used_up, cleaned, after = None, False, False, -1, -1
    spot: int | None = None
    lines = {offset for offset, _ in dis.findlinestarts(code)}
    for place, offset in enumerate(offsets):
        index, opcode = own.get(offset), raw[offset]
        if index is not None and index in met and _is_added_return(raw, offsets, place):
            returns = statements.all[index].returns and opcode != _RETURN_VALUE
            index = index if returns else None
        closes = _LEADS_BACK and opcode == _POP_BLOCK and index in met
        if index is not None:
            met.add(index)
        if opcode == _POP_TOP and index != previous and previous is not None and statements.all[previous].matches:
            index = None  # it drops what was matched
        elif _is_clean_up(raw, offsets, place) and own.get(offsets[place + 2]) == index:
            cleaned = offsets[place + 2]
            after = cleaned + 2
        if offset <= cleaned or opcode in _RERAISES:
            index = None
        turns = _LEADS_BACK and opcode in _UNCONDITIONAL and offset not in lines
        if closes or offset in resumed or (turns and (index == previous or offset == after)):
            pass  # the end of a `try`, or of a loop's turn: other ways may lead there than the statement before it
        elif index is not None and (
            index != previous
            or offset in entries
            and not (_is_specialised(raw, offsets, place) and _is_inner(code, offset, own, index))
        ):
            starts[offset] = index
            dropped = used_up = False
        elif (dropped and opcode in _MAKES) or (used_up and opcode in _BUILDS):
            if spot is not None or not _is_specialised(raw, offsets, place):
                checks.add(offset if spot is None else spot)
            dropped = used_up = False
        if opcode in _DROPS or opcode in _USES_UP or offset in entries:
            spot = None
        if spot is None and opcode in _LOADS and _has_no_cache(offsets, place):
            spot = offset  # a watched instruction with a cache is never specialised, and CPython counts otherwise then
        dropped = dropped or opcode in _DROPS
        used_up = used_up or opcode in _USES_UP
        previous = index
    return starts, frozenset(checks)


def _resumed_returns(raw: bytes, offsets: list[int], own: dict[int, int | None], statements: Statements) -> set[int]:
    """Where a `return` goes on, with its value, after the `finally` that came between."""
    resumed: set[int] = set()
    unfinished: set[int] = set()
    current: int | None = None
    returned = False
    for offset in offsets:
        index = own.get(offset)
        if index != current:
            if current is not None and statements.all[current].leaves and not returned:
                unfinished.add(current)
            if index in unfinished:
                unfinished.remove(index)
                resumed.add(offset)
            current, returned = index, False
        returned = returned or raw[offset] == _RETURN_VALUE
    return resumed


def _fine_offsets(
    code: types.CodeType, starts: dict[int, int], checks: frozenset[int], all_entries: set[int]
) -> frozenset[int]:
    """The lines of what no line event tells. All lines, when one of those may be entered by a jump ahead into its
    middle, which up to 3.9 no event tells either."""
    raw = code.co_code
    numbered: list[tuple[int, int | None]] = list(dis.findlinestarts(code))
    lines = sorted({offset for offset, _ in numbered})
    untold = {offset for offset in starts.keys() - set(lines) if raw[offset] not in _LOOPS} | checks
    untold |= {offset for offset in _after_loops(raw, numbered) if offset in starts}
    entries = sorted(offset for offset in all_entries if raw[offset] not in _LOOPS)
    fine: set[int] = set()
    for offset in untold:
        place = bisect.bisect_right(lines, offset)
        begin, end = lines[place - 1], lines[place] if place < len(lines) else len(raw)
        entered = bisect.bisect_right(entries, offset)
        if entered and entries[entered - 1] > begin:
            return frozenset(range(0, len(raw), 2))
        fine.update(range(begin, end, 2))
    return frozenset(fine)


def _after_loops(raw: bytes, numbered: list[tuple[int, int | None]]) -> list[int]:
    """Where a line goes on behind a loop that has other places too (a `finally`): from 3.14 on no event tells of it."""
    if _POP_ITER < 0 or _POP_ITER not in raw[::2]:
        return []
    counts = Counter(line for _, line in numbered)
    return [offset for offset, line in numbered if offset and raw[offset - 2] == _POP_ITER and counts[line] > 1]


def _entries(code: types.CodeType) -> set[int]:
    """Offsets that are reached by other ways than from the instruction before."""
    handlers = _handlers_of(code) if _handlers_of is not None and code.co_exceptiontable else ()  # pyright: ignore[reportAttributeAccessIssue]
    targets = () if _JUMPS.isdisjoint(code.co_code[::2]) else targets_of(code)
    return {*targets, *(handler.target for handler in handlers)}


def _has_no_cache(offsets: list[int], place: int) -> bool:
    return place + 1 < len(offsets) and offsets[place + 1] == offsets[place] + 2


def _is_specialised(raw: bytes, offsets: list[int], place: int) -> bool:
    """Whether it is a call that would count otherwise if it were watched: it gives its arguments away once it has run
    a few times (3.12+)."""
    return _MONITORED and raw[offsets[place]] in _CALLS and not _has_no_cache(offsets, place)


def _is_inner(code: types.CodeType, offset: int, own: dict[int, int | None], index: int) -> bool:
    """Whether all jumps to the instruction come from its own statement."""
    jumps = (step for step in dis.get_instructions(code) if step.opcode in _JUMPS and step.argval == offset)
    return all(own.get(step.offset) == index for step in jumps)


def _is_clean_up(raw: bytes, offsets: list[int], place: int) -> bool:
    """`error = None; del error`, which the compiler adds to `except ... as error`: up to 3.10 with the line before."""
    if place + 2 >= len(offsets) or raw[offsets[place]] not in _CONSTANTS:
        return False
    return raw[offsets[place + 1]] in _STORES and raw[offsets[place + 2]] in _DELETES


def _is_added_return(raw: bytes, offsets: list[int], place: int) -> bool:
    """The `return None` that the compiler adds: the return itself, or the load right before it. When nothing else came
    of a statement (`pass`, at the end), it stands for that."""
    following = offsets[place + 1] if place + 1 < len(offsets) else offsets[place]
    opcode = raw[offsets[place]]
    return opcode in _RETURNS or (opcode in _CONSTANTS and raw[following] in _RETURNS)
