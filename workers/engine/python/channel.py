"""The ways out of a child: records into its notebook, the rest as frames on its connection to Node.

A frame is a 4-byte big-endian length of what follows, one byte of kind, the job's token (16 bytes), a payload.
Kinds: O, E output; T a truncation; D done. Every library function is captured at import: a snippet may replace any
of them.
"""

from __future__ import annotations

import _json
import os
import struct
import threading
from json import JSONDecoder, JSONEncoder

from notebook import Notebook

TOKEN_BYTES = 16
_LENGTH = struct.Struct(">I")
_HEADER = struct.Struct(f">Ic{TOKEN_BYTES}s")
_AFTER_LENGTH = 1 + TOKEN_BYTES
_LOST = 97  # the exit status of a child that cannot reach Node any more; outcome.ts knows it
_READ_BYTES = 65536
#: Given up when the result is sent, which a snippet that filled its address space could not be told otherwise:
#: an arena of pymalloc's, wherever it has to begin, and more.
_RESERVE_BYTES = 4 << 20

_write = os.write
_exit = os._exit
_pack = _HEADER.pack
_join = "".join
_to_bytes = str.encode
_len = len
_map = map
_OSError = OSError


def _refuse(value: object) -> object:
    raise TypeError(f"a record holds a {type(value).__name__}")


# The encoder in C, as JSONEncoder.iterencode makes it: free of names that a snippet can replace.
_encode = _json.make_encoder(None, _refuse, _json.encode_basestring_ascii, None, ":", ",", False, False, False)
assert JSONEncoder(separators=(",", ":")).encode({"a": [1, None]}) == _join(_encode({"a": [1, None]}, 0))
#: The decoder's scanner alone: what else `json.loads` does takes longer than to read a job.
_scan = JSONDecoder().scan_once  # type: ignore[attr-defined]


def to_json(value: object) -> bytes:
    return _to_bytes(_join(_encode(value, 0)), "ascii")


class Channel:
    def __init__(self, connection: int, token: bytes, notebook: Notebook) -> None:
        self._connection = connection
        self._token = token
        self._notebook = notebook
        self._told: set[str] = set()
        # Re-entrant: a signal handler of the snippet may print while its main thread does.
        self._lock = threading.RLock()
        self._reserve: bytes | None = bytes(_RESERVE_BYTES)  # calloc: the kernel gives no page before one is used

    def record(self, value: object) -> bool:
        """Writes down one piece of the analysis; False when it has no room, as all that would follow."""
        written = self._notebook.write(_to_bytes(_join(_encode(value, 0)) + "\n", "ascii"))
        if not written:
            self.truncated("data")
        return written

    def open_reserve(self) -> None:
        """From here on there is room again, as much as was kept for the program's end."""
        self._notebook.open_reserve()

    def give_room(self) -> None:
        """Where the snippet has left no memory to say how it ended, there is some now."""
        self._reserve = None

    def truncated(self, what: str) -> None:
        """Says that `what` (a Truncation of the contract) was cut; once each."""
        if what not in self._told:
            self._told.add(what)
            self.send(b"T", to_json(what))

    def done(self, result: object) -> None:
        """The last frame: the contract's Result."""
        self.give_room()
        self.send(b"D", to_json(result))

    def send(self, kind: bytes, payload: bytes | memoryview, written: list[int] | None = None) -> None:
        """Sends one frame; `written` is no longer empty once it left, whatever a signal handler raises after that."""
        frame = _pack(_AFTER_LENGTH + _len(payload), kind, self._token) + payload
        written = [] if written is None else written
        try:
            with self._lock:
                # In C alone: no signal handler of the snippet runs between the call and the note of what it wrote.
                written.extend(_map(_write, (self._connection,), (frame,)))
                sent = written[-1]
                while sent < _len(frame):
                    sent += _write(self._connection, frame[sent:])
        except _OSError as error:
            if error.errno is None:  # no system call's: a signal handler of the snippet raised it
                raise
            _exit(_LOST)


def read_job(connection: int) -> dict[str, object]:
    """The job, which Node wrote before anything else. Raises EOFError, ValueError, StopIteration."""
    (length,) = _LENGTH.unpack(_read_exactly(connection, _LENGTH.size))
    job, _ = _scan(_read_exactly(connection, length).decode(), 0)
    if not isinstance(job, dict):
        raise ValueError("the job is no JSON object")
    return job


def _read_exactly(connection: int, count: int) -> bytes:
    data = b""
    while len(data) < count:
        more = os.read(connection, min(count - len(data), _READ_BYTES))
        if not more:
            raise EOFError("the connection ended within the job")
        data += more
    return data
