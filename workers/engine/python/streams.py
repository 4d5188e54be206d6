"""`sys.stdout` and `sys.stderr` of a snippet: the same classes as in `python FILE`, ending in frames."""

from __future__ import annotations

import io
import sys

from channel import Channel

_BUFFER_BYTES = 8192

# Captured: a snippet may replace a builtin function.
_len, _bytes, _min, _range, _BaseException = len, bytes, min, range, BaseException


class _Sink(io.RawIOBase):
    """A raw stream that sends frames of one kind, up to a number of bytes; the rest is dropped."""

    def __init__(self, name: str, descriptor: int, kind: bytes) -> None:
        self.name = name
        self.mode = "wb"
        self._descriptor = descriptor
        self._kind = kind
        self._left = 0
        self._ahead = 0
        self._channel: Channel | None = None

    def connect(self, channel: Channel, output_bytes: int) -> None:
        self._channel = channel
        self._left = output_bytes

    def disconnect(self) -> None:
        self._channel = None

    def fileno(self) -> int:
        return self._descriptor

    def writable(self) -> bool:
        return True

    def write(self, data: memoryview) -> int:  # type: ignore[override]
        size = _len(data)
        if self._channel is None:
            return size
        ahead, self._ahead = self._ahead, 0
        written: list[int] = []
        try:
            self._send(self._channel, data[ahead:], written)
        except _BaseException:
            # A signal handler of the snippet raised: the buffer keeps what it has, and hands it over once more.
            self._ahead = size if written else ahead
            raise
        return size

    def _send(self, channel: Channel, data: memoryview, written: list[int]) -> None:
        left = self._left
        if _len(data) <= left:
            channel.send(self._kind, data, written)
            self._left = left - _len(data)
        else:
            self._left = 0
            kept = _whole_characters(_bytes(data[:left]))
            if kept:
                channel.send(self._kind, kept, written)
            channel.truncated("output")


def _whole_characters(data: bytes) -> bytes:
    """`data` without a UTF-8 character that was cut at its end."""
    for back in _range(1, _min(4, _len(data)) + 1):
        byte = data[-back]
        if byte < 0x80:
            return data
        if byte >= 0xC0:  # the first byte of a character of 2, 3 or 4
            width = 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
            return data if width == back else data[:-back]
    return data


def _text(sink: _Sink, errors: str) -> io.TextIOWrapper:
    """As `create_stdio` in Python/pylifecycle.c makes it for a terminal."""
    buffer = io.BufferedWriter(sink, _BUFFER_BYTES)  # type: ignore[type-var]
    stream = io.TextIOWrapper(buffer, encoding="utf-8", errors=errors, newline="\n", line_buffering=True)
    stream.mode = "w"  # type: ignore[misc]
    return stream


_sinks = (_Sink("<stdout>", 1, b"O"), _Sink("<stderr>", 2, b"E"))
_streams = (_text(_sinks[0], "strict"), _text(_sinks[1], "backslashreplace"))
_flush = io.TextIOWrapper.flush


def install() -> None:
    """Puts the streams in place; what is written before `connect` is dropped."""
    sys.stdout, sys.stderr = _streams
    sys.__stdout__, sys.__stderr__ = _streams  # type: ignore[misc]


def connect(channel: Channel, output_bytes: int) -> None:
    for sink in _sinks:
        sink.connect(channel, output_bytes)


def mute() -> None:
    """What is written from here on is dropped."""
    for sink in _sinks:
        sink.disconnect()


def flush() -> None:
    """Sends what is still in the streams' buffers, whatever the snippet made of `sys.stdout`."""
    for stream in _streams:
        try:
            _flush(stream)
        except (ValueError, OSError):
            continue  # the snippet closed or detached it
