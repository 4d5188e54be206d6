"""The kernel's limits on one child. The numbers come from the Node side (limits.ts)."""

from __future__ import annotations

import os
import resource
from typing import TypedDict

_SPARE_THREADS = 512

_setrlimit = resource.setrlimit


class SealLimits(TypedDict):
    addressSpaceBytes: int
    cpuSeconds: int  # SIGXCPU; SIGKILL one second later
    descriptors: int
    threads: int


def resource_limits(limits: SealLimits, private: bool) -> list[tuple[int, int, int]]:
    """(resource, soft, hard) to set in a child that has a user of its own (`private`) or shares the server's."""
    threads = limits["threads"] if private else _tasks_of(os.getuid()) + _SPARE_THREADS
    return [
        (resource.RLIMIT_CPU, limits["cpuSeconds"], limits["cpuSeconds"] + 1),
        (resource.RLIMIT_AS, limits["addressSpaceBytes"], limits["addressSpaceBytes"]),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_MEMLOCK, 0, 0),
        (resource.RLIMIT_NOFILE, limits["descriptors"], limits["descriptors"]),
        (resource.RLIMIT_NPROC, threads, threads),
    ]


def impose(values: list[tuple[int, int, int]]) -> None:
    """Raises OSError or ValueError where a limit cannot be set."""
    for which, soft, hard in values:
        _, allowed = resource.getrlimit(which)
        if allowed != resource.RLIM_INFINITY and allowed < hard:
            soft, hard = min(soft, allowed), allowed
        _setrlimit(which, (soft, hard))


def _tasks_of(user: int) -> int:
    """The threads of all processes of `user`, which share one limit with a child that stays this user."""
    tasks = 0
    for name in os.listdir("/proc"):
        try:
            if name.isdigit() and os.stat(f"/proc/{name}").st_uid == user:
                tasks += len(os.listdir(f"/proc/{name}/task"))
        except OSError:
            continue  # it has ended meanwhile
    return tasks
