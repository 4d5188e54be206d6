"""Calls of the C library and the kernel that Python does not offer. Each raises OSError when it fails."""

from __future__ import annotations

import ctypes
import os

PR_SET_PDEATHSIG = 1  # include/uapi/linux/prctl.h
PR_SET_SECCOMP = 22
PR_SET_NO_NEW_PRIVS = 38
SECCOMP_MODE_FILTER = 2  # include/uapi/linux/seccomp.h

_CLOSE_RANGE = 436  # the same number on every architecture
_LAST_DESCRIPTOR = 0xFFFFFFFF
_CAPABILITY_VERSION_3 = 0x20080522  # include/uapi/linux/capability.h

_libc = ctypes.CDLL(None, use_errno=True)
_prctl = _libc.prctl
_prctl.argtypes = [ctypes.c_int, ctypes.c_ulong, ctypes.c_ulong, ctypes.c_ulong, ctypes.c_ulong]
_syscall = _libc.syscall
_syscall.restype = ctypes.c_long
_capset = _libc.capset
_capset.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
_clearenv = _libc.clearenv

# Version 3 takes two sets of three words: effective, permitted, inheritable.
_capability_header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION_3, 0)
_no_capabilities = (ctypes.c_uint32 * 6)()


def _check(result: int, call: str) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{call}: {os.strerror(number)}")


def prctl(option: int, first: int, second: int = 0) -> None:
    _check(_prctl(option, first, second, 0, 0), f"prctl({option})")


def drop_capabilities() -> None:
    _check(_capset(ctypes.addressof(_capability_header), ctypes.addressof(_no_capabilities)), "capset")


def clear_environment() -> None:
    """Empties the C library's environment too, which ctypes and C extensions see."""
    os.environ.clear()
    _check(_clearenv(), "clearenv")


def close_all_but(kept: int) -> None:
    """Closes every descriptor above 2 except `kept`."""
    if _close_range(3, kept - 1) and _close_range(kept + 1, _LAST_DESCRIPTOR):
        return
    # Linux before 5.9 has no close_range.
    for name in os.listdir("/proc/self/fd"):
        if int(name) > 2 and int(name) != kept:
            os.closerange(int(name), int(name) + 1)


def _close_range(first: int, last: int) -> bool:
    return _syscall(_CLOSE_RANGE, ctypes.c_uint(first), ctypes.c_uint(last), ctypes.c_uint(0)) == 0
