"""The seal tried once at start, in a child that does what must not be possible."""

from __future__ import annotations

import os
import socket
from typing import Callable

from seal import Seal, Unsealed


def try_the_seal(seal: Seal) -> None:
    """Raises Unsealed with what went wrong."""
    reader, writer = os.pipe()
    process = os.fork()
    if process == 0:
        try:
            seal.begin(0)
            os.write(seal.finish(writer), _broken(seal).encode())
        except BaseException as error:  # noqa: BLE001 - told to the server
            os.write(writer, f"{error}".encode())
        os._exit(0)
    os.close(writer)
    with open(reader, "rb") as answer:
        said = answer.read().decode(errors="replace")
    status = os.waitpid(process, 0)[1]
    if said != "sealed":
        raise Unsealed(said or f"the sealed trial ended with status {status} and said nothing")


def _broken(seal: Seal) -> str:
    """The name of the first forbidden act that was possible, or "sealed"."""
    forbidden: dict[str, Callable[[], object]] = {
        "opening a file": lambda: os.open("/proc/self/status", os.O_RDONLY),
        "a socket": lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM),
        "another process": os.fork,
        "a signal to the server": lambda: os.kill(seal.server, 0),
        "another program": lambda: os.execv("/bin/sh", ["/bin/sh", "-c", "exit"]),
    }
    for name, act in forbidden.items():
        try:
            act()
        except PermissionError:
            continue
        return f"the seal does not hold: {name} was possible"
    return "sealed"
