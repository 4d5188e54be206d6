"""A user id of its own for each child: limits on processes count all processes of a user.

The ids lie in 0x70000000-0x7FFFFFFF, which systemd's list of ids leaves unused (docs/UIDS-GIDS.md), and hold
the server's process id so that two servers never share one.
"""

from __future__ import annotations

import os

SLOTS = 64  # children of one server at the same time
_FIRST = 0x70000000
_LARGEST_SERVER = 1 << 22  # pid_max
_CAP_KILL = 5  # include/uapi/linux/capability.h: else the server could not end a child of another user
_CAP_SETGID = 6
_CAP_SETUID = 7


def user_of(slot: int, server: int) -> int:
    return _FIRST + (server % _LARGEST_SERVER) * SLOTS + slot


def take(user: int) -> None:
    """Becomes `user`, for good. Raises OSError."""
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)


def is_possible(server: int) -> bool:
    """Whether children can take private users: the capabilities are held and the ids exist in this namespace."""
    held = _effective_capabilities()
    if not all(held >> bit & 1 for bit in (_CAP_KILL, _CAP_SETGID, _CAP_SETUID)):
        return False
    process = os.fork()
    if process == 0:
        try:
            take(user_of(0, server))
        except BaseException:  # noqa: BLE001 - a trial, in a process of its own
            os._exit(1)
        os._exit(0)
    return os.waitpid(process, 0)[1] == 0


def _effective_capabilities() -> int:
    with open("/proc/self/status") as status:
        for line in status:
            if line.startswith("CapEff:"):
                return int(line.split()[1], 16)
    return 0
