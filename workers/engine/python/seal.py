"""The wall between a snippet and the machine: a process that can compute and talk on one connection, no more."""

from __future__ import annotations

import os
import signal

import kernel
import limits
import private_user
import system_calls

_ROOT = "/"
_ORPHAN = 97  # the exit status of a child without a server


class Unsealed(Exception):
    """A step of the seal failed: nothing may run."""


class Seal:
    """In three parts: what is prepared in the server, `begin` in a child before it has a job, `finish` when it has a
    connection and has read nothing from it. There is no way back."""

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

    def begin(self, slot: int) -> None:
        """A session, a user and limits of its own. Raises Unsealed.

        PDEATHSIG is set twice, since a change of user clears it.
        """
        try:
            self._end_with_the_server()
            os.setsid()
            _be_first_out_of_memory()
            if self.private:
                private_user.take(private_user.user_of(slot, self.server))
            kernel.drop_capabilities()
            self._end_with_the_server()
            limits.impose(self._limits)
        except Exception as error:
            raise Unsealed(f"{type(error).__name__}: {error}") from error

    def finish(self, connection: int) -> int:
        """Closes all but the connection, then the filter; after it nothing can be set. Raises Unsealed.

        Returns the connection's new descriptor.
        """
        try:
            os.dup2(connection, self.connection, False)
            for standard in (0, 1, 2):
                os.dup2(self._null, standard, False)
            kernel.close_all_but(self.connection)
            self.filter.own(os.getpid())
            kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
            kernel.prctl(kernel.PR_SET_SECCOMP, kernel.SECCOMP_MODE_FILTER, self.filter.address)
        except Exception as error:
            raise Unsealed(f"{type(error).__name__}: {error}") from error
        _expect_refusal()
        return self.connection

    def _end_with_the_server(self) -> None:
        kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != self.server:
            os._exit(_ORPHAN)  # it died before the signal was set: nobody else would end this child


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
