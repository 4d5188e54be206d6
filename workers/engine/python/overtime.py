"""Ends a program that takes too long, and says where it stood."""

from __future__ import annotations

import os
import signal
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
        try:
            frame = own_frame(frame)
            stood = (None, None) if frame is None else (frame.f_code.co_name, frame.f_lineno)
            record(*stood)
            streams.flush()
        except _BaseException:  # noqa: BLE001 - there may be no memory left; that its time was up is still told
            pass
        try:
            channel.done({"kind": "limit", "limit": "time", "detail": f"stopped after {_round(seconds, 1)} s"})
        except _BaseException:  # noqa: BLE001 - whatever happens here, this is the end
            pass
        _exit(0)

    _set_handler(_ALARM, end)
    _set_timer(_REAL, seconds)
