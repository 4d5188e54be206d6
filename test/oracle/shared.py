"""Addresses of objects that stood before the program ran: their counts tell of the whole process, not of the program."""

from __future__ import annotations

import ast
import gc
import os
import sys
from typing import Set

GREATEST_SMALL_INT = 2000
standing: Set[int] = set()


def singletons() -> Set[int]:
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


def interned(source: str) -> Set[int]:
    """Addresses of the program's strings that are interned already. Asking interns, so a fork asks."""
    texts = {node.value[::-1] for node in ast.walk(ast.parse(source)) if is_text(node)}
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


def is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def all_before(source: str) -> Set[int]:
    return standing | interned(source)


def remember() -> None:
    """To be called once, when all imports are done. What is seen twice is no passing thing, and is never freed later."""
    gc.collect()
    first = {id(thing) for thing in gc.get_objects()}
    standing.update(id(thing) for thing in gc.get_objects() if id(thing) in first)
    standing.update(singletons())
    gc.freeze()
