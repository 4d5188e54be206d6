"""Ends a program that takes too long, and says where it stood."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from types import FrameType
from typing import Callable, NoReturn

import streams
from channel import Channel
from script import own_frame

_exit = os._exit
_set_timer, _set_handler = signal.setitimer, signal.signal
_REAL, _ALARM = signal.ITIMER_REAL, signal.SIGALRM
_round, _BaseException = round, BaseException


def limit(seconds: float, channel: Channel, record: Callable[[str | None, int | None], None]) -> None:
    """From now on. When the time is up, `record` is called with the function and the line that ran, and the child
    ends as one at the time limit. A program that sets the alarm itself, or stays within one call in C, is left to the
    server's limits."""

    def end(_: int, frame: FrameType | None) -> NoReturn:
        # There may be no memory left for one; that its time was up is still told.
        with suppress(_BaseException):
            frame = own_frame(frame)
            stood = (None, None) if frame is None else (frame.f_code.co_name, frame.f_lineno)
            record(*stood)
            streams.flush()
        with suppress(_BaseException):
            channel.done({"kind": "limit", "limit": "time", "detail": f"stopped after {_round(seconds, 1)} s"})
        _exit(0)

    _set_handler(_ALARM, end)
    _set_timer(_REAL, seconds)
