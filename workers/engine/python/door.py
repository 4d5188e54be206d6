"""Where a spare child waits for its job: it is forked, and sealed as far as can be, before anybody asks."""

from __future__ import annotations

import contextlib
import os
import socket
import struct

SERIAL = struct.Struct(">I")
_BACKLOG = 128


class Door:
    """Listens on `path`. What children say when they take a connection comes out of the descriptor `taken`."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._folder = os.path.dirname(path)
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._listener.bind(path)
        self._listener.listen(_BACKLOG)
        self.taken, self._telling = os.pipe()
        os.set_blocking(self.taken, False)

    def wait(self, serial: int) -> int:
        """In a child: takes the next connection, tells the server and the asker its serial; the descriptor."""
        connection, _ = self._listener._accept()  # type: ignore[attr-defined] - as `accept` does, without a socket object
        os.write(self._telling, SERIAL.pack(serial))
        os.write(connection, SERIAL.pack(serial))
        return connection

    def serials(self) -> list[int]:
        """In the server: the children that have taken a connection since the last time."""
        try:
            return [serial for (serial,) in SERIAL.iter_unpack(os.read(self.taken, 1024 * SERIAL.size))]
        except BlockingIOError:
            return []

    def notebook_of(self, serial: int) -> str:
        """The path of the notebook of the child `serial`; its asker takes it away."""
        return f"{self._folder}/{serial}"

    def forget(self, serial: int) -> None:
        """Takes away the notebook of a child that nobody asked."""
        _unlink(self.notebook_of(serial))

    def remove(self) -> None:
        try:
            for name in os.listdir(self._folder):
                _unlink(os.path.join(self._folder, name))
            os.rmdir(self._folder)
        except OSError:
            pass  # Node has cleared it away


def _unlink(path: str) -> None:
    with contextlib.suppress(FileNotFoundError):
        os.unlink(path)
