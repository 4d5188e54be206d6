"""The fork server: `python -I -B server.py SOCKET SETTINGS` (JSON). One thread; it never reads a job.

Standard output carries JSON lines: first {"ready": …} or {"fault": message}, then {"exit": serial, …} for each child.
Standard input takes lines `kill SERIAL`; at its end the server ends itself and all children.
"""

from __future__ import annotations

import os
import select
import signal
import socket
import sys
from typing import NoReturn

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import child
import preparation
from children import Children, not_started
from seal import Seal

_STDIN, _STDOUT = 0, 1
_SERIAL_BYTES = 4
_READ_BYTES = 4096


def say(line: str) -> None:
    """Node may be gone: then this is the end."""
    try:
        os.write(_STDOUT, line.encode() + b"\n")
    except BrokenPipeError:
        os._exit(0)


class Server:
    def __init__(self, path: str, children: Children) -> None:
        self._path = path
        self._children = children
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._listener.bind(path)
        self._listener.listen(128)
        self._woken, self._wake = os.pipe()
        os.set_blocking(self._woken, False)
        os.set_blocking(self._wake, False)
        signal.set_wakeup_fd(self._wake, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        self._serial = 0
        self._orders = b""

    def serve(self) -> tuple[int, int]:
        """Serves for ever; returns in a child only: its connection and its slot."""
        poll = select.poll()
        poll.register(_STDIN, select.POLLIN)
        poll.register(self._woken, select.POLLIN)
        poll.register(self._listener, select.POLLIN)
        while True:
            poll.modify(self._listener, 0 if self._children.full else select.POLLIN)
            for descriptor, _ in poll.poll(self._children.milliseconds_to_deadline()):
                if descriptor == _STDIN:
                    self._take_orders()
                elif descriptor == self._woken:
                    self._reap()
                elif not self._children.full:
                    connection = self._fork()
                    if connection is not None:
                        return connection, self._children.next_slot()
            self._children.kill_late()

    def _fork(self) -> int | None:
        """The connection, in the child; None in the server."""
        accepted, _ = self._listener.accept()
        connection = accepted.detach()
        self._serial += 1
        process = None
        try:
            os.write(connection, self._serial.to_bytes(_SERIAL_BYTES, "big"))
            process = os.fork()
        except BrokenPipeError:
            pass  # the asker is gone already
        except OSError:
            say(not_started(self._serial))
        if process == 0:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            return connection
        os.close(connection)
        if process is not None:
            self._children.add(self._serial, process)
        return None

    def _reap(self) -> None:
        os.read(self._woken, _READ_BYTES)
        for line in self._children.reap():
            say(line)

    def _take_orders(self) -> None:
        data = os.read(_STDIN, _READ_BYTES)
        if not data:
            self._end()
        *lines, self._orders = (self._orders + data).split(b"\n")
        for line in lines:
            order, _, serial = line.partition(b" ")
            if order == b"kill" and serial.isdigit():
                self._children.kill_serial(int(serial))

    def _end(self) -> NoReturn:
        self._children.kill_all()
        try:
            os.unlink(self._path)
            os.rmdir(os.path.dirname(self._path))
        except OSError:
            pass  # Node has cleared it away
        os._exit(0)


def main(path: str, settings: str) -> tuple[Seal, int, int]:
    try:
        seal, children, ready = preparation.prepare(settings)
        server = Server(path, children)
    except Exception as error:
        say(preparation.fault(error))
        os._exit(1)
    say(ready)
    return (seal, *server.serve())


if __name__ == "__main__":
    child.live(*main(sys.argv[1], sys.argv[2]))
