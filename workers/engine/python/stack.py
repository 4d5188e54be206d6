"""How high a code object's evaluation stack is before each of its instructions, found as the compiler does it."""

from __future__ import annotations

import dis
import types

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
_JUMPS = frozenset(dis.hasjrel) | frozenset(dis.hasjabs)
_parse_handlers = getattr(dis, "_parse_exception_table", None)


def _effect_of(opcode: int, argument: int | None) -> int:
    """In 3.11 the arguments of a call leave the stack at CALL, though dis tells it of PRECALL."""
    if _PRECALL >= 0 and argument is not None and opcode in (_PRECALL, _CALL):
        return 0 if opcode == _PRECALL else -argument - 1
    return dis.stack_effect(opcode, argument, jump=False)


def heights_of(code: types.CodeType) -> dict[int, int]:
    """{instruction offset: values on the stack before it runs}, for every instruction that can be reached."""
    instructions = list(dis.get_instructions(code))
    place = {instruction.offset: i for i, instruction in enumerate(instructions)}
    heights: dict[int, int] = {}
    # A generator of 3.10 is sent None to start, which its first instruction takes away.
    todo = [(instructions[0].offset, 1 if instructions[0].opcode == _STARTS_GENERATOR else 0)]
    if _parse_handlers is not None:
        todo += [(entry.target, entry.depth + 1 + bool(entry.lasti)) for entry in _parse_handlers(code)]
    while todo:
        offset, height = todo.pop()
        while offset not in heights and offset in place:
            heights[offset] = height
            step = instructions[place[offset]]
            argument = step.arg if step.opcode >= dis.HAVE_ARGUMENT else None
            if step.opcode in _JUMPS:
                todo.append((step.argval, height + dis.stack_effect(step.opcode, argument, jump=True)))
            if step.opcode in _EXITS or step.opcode in _UNCONDITIONAL or place[offset] + 1 >= len(instructions):
                break
            effect = _effect_of(step.opcode, argument)
            # What is sent to start a generator is put on its stack; up to 3.12 the effect does not say so.
            height += max(effect, 1) if step.opcode == _BEGINS_GENERATOR else effect
            offset = instructions[place[offset] + 1].offset
    return heights
