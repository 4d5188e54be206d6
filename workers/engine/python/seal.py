"""The wall between a snippet and the machine: a process that can compute and talk on one connection, no more."""

from __future__ import annotations

import os
import signal

import kernel
import limits
import private_user
import system_calls

_ROOT = "/"


class Unsealed(Exception):
    """A step of the seal failed: nothing may run."""


class Seal:
    """What can be prepared before the fork. `close` finishes it in the child; there is no way back."""

    def __init__(self, values: limits.SealLimits) -> None:
        self.server = os.getpid()
        self.connection = values["descriptors"] - 1
        self.private = private_user.is_possible(self.server)
        try:
            self.filter = system_calls.Filter(self.connection)
        except OSError as error:
            raise Unsealed(str(error)) from error
        self._limits = limits.resource_limits(values, self.private)
        kernel.clear_environment()  # here, before the fork: so no child has one
        self._null = os.open(os.devnull, os.O_RDWR)

    def close(self, connection: int, slot: int) -> int:
        """Seals this process and returns the descriptor of its connection. Raises Unsealed.

        The order matters: a change of user clears PDEATHSIG, and after the filter nothing else can be set.
        """
        try:
            self._keep_only(connection)
            os.setsid()
            _be_first_out_of_memory()
            if self.private:
                private_user.take(private_user.user_of(slot, self.server))
            kernel.drop_capabilities()
            kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
            if os.getppid() != self.server:
                raise OSError("the server is gone")
            limits.impose(self._limits)
            self.filter.own(os.getpid())
            kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
            kernel.prctl(kernel.PR_SET_SECCOMP, kernel.SECCOMP_MODE_FILTER, self.filter.address)
        except Exception as error:
            raise Unsealed(f"{type(error).__name__}: {error}") from error
        _expect_refusal()
        return self.connection

    def _keep_only(self, connection: int) -> None:
        os.dup2(connection, self.connection, False)
        for standard in (0, 1, 2):
            os.dup2(self._null, standard, False)
        kernel.close_all_but(self.connection)


def _be_first_out_of_memory() -> None:
    try:
        score = os.open("/proc/self/oom_score_adj", os.O_WRONLY)
    except OSError:
        return  # a container may hide it
    try:
        os.write(score, b"1000")
    except OSError:
        return
    finally:
        os.close(score)


def _expect_refusal() -> None:
    """The filter at work, seen once in each child."""
    try:
        os.close(os.open(_ROOT, os.O_RDONLY))
    except PermissionError:
        return
    raise Unsealed("the seccomp filter let a file be opened")
