"""How high a code object's evaluation stack is before each of its instructions, found as the compiler does it."""

from __future__ import annotations

import dis
import sys
import types
from typing import NamedTuple

_EXITS = frozenset(
    dis.opmap[name]
    for name in ("RETURN_VALUE", "RETURN_CONST", "RAISE_VARARGS", "RERAISE", "INTERPRETER_EXIT")
    if name in dis.opmap
)
_UNCONDITIONAL = frozenset(
    dis.opmap[name]
    for name in (
        "JUMP_FORWARD",
        "JUMP_ABSOLUTE",
        "JUMP_BACKWARD",
        "JUMP_BACKWARD_NO_INTERRUPT",
    )
    if name in dis.opmap
)
_PRECALL, _CALL = dis.opmap.get("PRECALL", -1), dis.opmap.get("CALL", -1)
_STARTS_GENERATOR = dis.opmap.get("GEN_START", -1)
_BEGINS_GENERATOR = dis.opmap.get("RETURN_GENERATOR", -1)
_ABSOLUTE = frozenset(dis.hasjabs)
_JUMPS = frozenset(dis.hasjrel) | _ABSOLUTE
_BACKWARD = frozenset(code for name, code in dis.opmap.items() if "JUMP_BACKWARD" in name)
if sys.version_info >= (3, 14):
    _BACKWARD |= {dis.opmap["END_ASYNC_FOR"]}
#: Bytes that one of a jump's argument stands for; a relative one counts from behind its own caches.
_UNIT = 2 if sys.version_info >= (3, 10) else 1
_CACHE = dis.opmap.get("CACHE", -1)
_parse_handlers = getattr(dis, "_parse_exception_table", None)


def _effect_of(opcode: int, argument: int | None) -> int:
    """In 3.11 the arguments of a call leave the stack at CALL, though dis tells it of PRECALL."""
    if _PRECALL >= 0 and argument is not None and opcode in (_PRECALL, _CALL):
        return 0 if opcode == _PRECALL else -argument - 1
    return dis.stack_effect(opcode, argument, jump=False)


class _Step(NamedTuple):
    opcode: int
    argument: int | None
    following: int  # the offset of the instruction behind it
    target: int  # where it jumps, if it does


def _steps_of(code: types.CodeType) -> dict[int, _Step]:
    """By offset. `dis.get_instructions` finds out more, which takes five times as long."""
    raw = code.co_code
    offsets = [offset for offset in range(0, len(raw), 2) if raw[offset] != _CACHE]
    steps: dict[int, _Step] = {}
    extended = 0
    for offset, following in zip(offsets, [*offsets[1:], len(raw)]):
        opcode = raw[offset]
        argument = raw[offset + 1] | extended if opcode >= dis.HAVE_ARGUMENT else None
        extended = (argument or 0) << 8 if opcode == dis.EXTENDED_ARG else 0
        target = -1
        if opcode in _JUMPS and argument is not None:
            away = argument * _UNIT
            target = away if opcode in _ABSOLUTE else following - away if opcode in _BACKWARD else following + away
        steps[offset] = _Step(opcode, argument, following, target)
    return steps


def targets_of(code: types.CodeType) -> set[int]:
    """Offsets to which an instruction jumps."""
    return {step.target for step in _steps_of(code).values() if step.target >= 0}


def heights_of(code: types.CodeType) -> dict[int, int]:
    """{instruction offset: values on the stack before it runs}, for every instruction that can be reached."""
    steps = _steps_of(code)
    heights: dict[int, int] = {}
    # A generator of 3.10 is sent None to start, which its first instruction takes away.
    todo = [(0, 1 if code.co_code[0] == _STARTS_GENERATOR else 0)]
    if _parse_handlers is not None and code.co_exceptiontable:  # pyright: ignore[reportAttributeAccessIssue]
        todo += [(entry.target, entry.depth + 1 + bool(entry.lasti)) for entry in _parse_handlers(code)]
    while todo:
        offset, height = todo.pop()
        while offset not in heights and offset in steps:
            heights[offset] = height
            opcode, argument, offset, target = steps[offset]
            if opcode in _JUMPS:
                todo.append((target, height + dis.stack_effect(opcode, argument, jump=True)))
            if opcode in _EXITS or opcode in _UNCONDITIONAL:
                break
            effect = _effect_of(opcode, argument)
            # What is sent to start a generator is put on its stack; up to 3.12 the effect does not say so.
            height += max(effect, 1) if opcode == _BEGINS_GENERATOR else effect
    return heights
