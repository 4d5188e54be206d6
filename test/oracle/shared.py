"""Addresses of objects that stood before the program: their counts tell of the whole process, not of the program."""

from __future__ import annotations

import ast
import gc
import os
import sys
from types import FrameType

GREATEST_SMALL_INT = 2000
standing: set[int] = set()


def singletons() -> set[int]:
    """Small ints, one-letter strings, empty containers and the like, each probed by making it twice."""
    values = [None, True, False, ..., NotImplemented]
    found = {id(value) for value in values}
    for number in range(-20, GREATEST_SMALL_INT):
        first, second = int(str(number)), int(str(number))
        if first is second:
            found.add(id(first))
    for number in range(256):
        found |= {id(chr(number)), id(bytes([number]))}
    for make in (tuple, str, bytes, frozenset):
        first, second = make([]) if make is not str else "", make([]) if make is not str else ""
        if first is second:
            found.add(id(first))
    return found


def interned(source: str) -> set[int]:
    """Addresses of the program's strings and names that are interned already. Asking interns, so a fork asks."""
    texts = {text[::-1] for node in ast.walk(ast.parse(source)) for text in texts_of(node)}
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        found = []
        for text in texts:
            copy = text[::-1]
            kept = sys.intern(copy)
            if kept is not copy:
                found.append(id(kept))
        os.write(write, " ".join(map(str, found)).encode())
        os._exit(0)
    os.close(write)
    with open(read, "rb") as answer:
        addresses = {int(word) for word in answer.read().split()}
    os.waitpid(pid, 0)
    return addresses


def texts_of(node: ast.AST) -> list[str]:
    found: list[str] = []
    for _, value in ast.iter_fields(node):
        found += [text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str)]
    return found


def remember() -> None:
    """To be called once, when all imports are done: what is there then never dies."""
    gc.collect()
    things = gc.get_objects()
    for thing in things:
        if not isinstance(thing, FrameType):
            standing.add(id(thing))
    del things
    standing.update(singletons())
    gc.freeze()
