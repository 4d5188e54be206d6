"""The system calls that a sealed snippet may make, as a seccomp filter. All others give EPERM."""

from __future__ import annotations

import ctypes
import os
import socket
import struct
from typing import NamedTuple

#: Allowed whatever their arguments. A name that the architecture or the libseccomp lacks is skipped.
ALWAYS = (
    # memory
    "mmap munmap mremap mprotect brk madvise "
    # time
    "clock_getres gettimeofday time nanosleep restart_syscall alarm getitimer setitimer "
    # its own signals
    "rt_sigaction rt_sigprocmask rt_sigreturn rt_sigpending rt_sigsuspend rt_sigtimedwait sigaltstack pause "
    # threads and itself
    "futex set_robust_list rseq gettid getpid sched_yield sched_getaffinity getrusage times exit exit_group getrandom "
    # descriptors it holds
    "read write fstat lseek "
    # an event loop on socket pairs
    "epoll_create1 epoll_ctl epoll_wait epoll_pwait poll ppoll select pselect6 recvfrom getsockname getsockopt"
).split()

_ALLOW = 0x7FFF0000  # include/uapi/linux/seccomp.h
_KILL_PROCESS = 0x80000000
_ERRNO = 0x00050000
_EPERM = 1
_ENOSYS = 38
_BAD_ARCHITECTURE = 2  # enum scmp_filter_attr, seccomp.h of libseccomp
_OPTIMIZE = 8
_BINARY_TREE = 2

_NOT_EQUAL = 1  # enum scmp_compare
_EQUAL = 4
_MASKED_EQUAL = 7

_ANY_FLAG = 0xFFFFFFFF
_CLONE_DETACHED = 0x00400000  # ignored by Linux, set by musl
# VM, FS, FILES, SIGHAND, THREAD, SYSVSEM, SETTLS, PARENT_SETTID, CHILD_CLEARTID: what pthread_create asks for.
_CLONE_A_THREAD = 0x003D0F00
_CPU_CLOCK_OF_A_PROCESS = 0x80000000  # the sign bit of a clockid_t
_FIONBIO = 0x5421
_FIOCLEX = 0x5451
_PR_SET_NAME = 15
_PR_SET_VMA = 0x53564D41

# Stands for the child's own process id until it is known; no process id reaches it (pid_max is 2**22).
_OWN_PROCESS = 0x7EE15EA1
_JUMP_IF_EQUAL = 0x15  # BPF_JMP | BPF_JEQ | BPF_K
_INSTRUCTION = struct.Struct("=HBBI")
_OPERAND_OFFSET = 4


class Condition(ctypes.Structure):
    """struct scmp_arg_cmp: argument `index` compared by `how` with `first` (a mask comes first)."""

    _fields_ = [
        ("index", ctypes.c_uint),
        ("how", ctypes.c_int),
        ("first", ctypes.c_uint64),
        ("second", ctypes.c_uint64),
    ]


class _Program(ctypes.Structure):
    """struct sock_fprog."""

    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_void_p)]


class NoLibseccomp(Exception):
    """It is not installed, or not where this Python's C library looks."""


class Rule(NamedTuple):
    name: str
    conditions: tuple[tuple[int, int, int, int], ...] = ()
    action: int = _ALLOW


def rules(connection: int) -> list[Rule]:
    """Every rule; `connection` is the descriptor that stays open whatever the snippet closes."""
    return [Rule(name) for name in ALWAYS] + [
        Rule("close", ((0, _NOT_EQUAL, connection, 0),)),
        Rule("clone", ((0, _MASKED_EQUAL, _ANY_FLAG & ~_CLONE_DETACHED, _CLONE_A_THREAD),)),
        # The C library then falls back on clone, whose flags a filter can see.
        Rule("clone3", (), _ERRNO | _ENOSYS),
        # Said to be done and not done: glibc's closefrom, under os.closerange, aborts the process on any error.
        Rule("close_range", (), _ERRNO | 0),
        Rule("tgkill", ((0, _EQUAL, _OWN_PROCESS, 0),)),
        Rule("kill", ((0, _EQUAL, _OWN_PROCESS, 0),)),
        Rule("clock_gettime", ((0, _MASKED_EQUAL, _CPU_CLOCK_OF_A_PROCESS, 0),)),
        Rule("clock_nanosleep", ((0, _MASKED_EQUAL, _CPU_CLOCK_OF_A_PROCESS, 0),)),
        Rule("prctl", ((0, _EQUAL, _PR_SET_NAME, 0),)),
        Rule("prctl", ((0, _EQUAL, _PR_SET_VMA, 0),)),
        Rule("ioctl", ((1, _EQUAL, _FIONBIO, 0),)),
        Rule("ioctl", ((1, _EQUAL, _FIOCLEX, 0),)),
        Rule("socketpair", ((0, _EQUAL, socket.AF_UNIX, 0),)),
        # Without an address: a datagram socket could reach any socket of the file system.
        Rule("sendto", ((4, _EQUAL, 0, 0),)),
    ]


class Filter:
    """The compiled filter. Built once in the server; `own` puts a child's process id into it."""

    def __init__(self, connection: int) -> None:
        code = _compile(rules(connection))
        self._code = ctypes.create_string_buffer(code, len(code))
        self._own_offsets = [
            offset + _OPERAND_OFFSET
            for offset in range(0, len(code), _INSTRUCTION.size)
            if _INSTRUCTION.unpack_from(code, offset)[0] == _JUMP_IF_EQUAL
            and _INSTRUCTION.unpack_from(code, offset)[3] == _OWN_PROCESS
        ]
        if not self._own_offsets:
            raise OSError(_ENOSYS, "the compiled seccomp filter has no place for the process id")
        self._program = _Program(len(code) // _INSTRUCTION.size, ctypes.addressof(self._code))
        self.address = ctypes.addressof(self._program)
        self.instructions: int = self._program.length

    def own(self, process: int) -> None:
        for offset in self._own_offsets:
            struct.pack_into("=I", self._code, offset, process)


def _compile(all_rules: list[Rule]) -> bytes:
    """The rules as classic BPF. Raises OSError."""
    library = load_library()
    context = library.seccomp_init(_ERRNO | _EPERM)
    if not context:
        raise OSError(_ENOSYS, "seccomp_init failed")
    try:
        _accept(library.seccomp_attr_set(context, _BAD_ARCHITECTURE, _KILL_PROCESS), "bad architecture")
        library.seccomp_attr_set(context, _OPTIMIZE, _BINARY_TREE)  # libseccomp 2.5 and newer; only faster
        for rule in all_rules:
            number = library.seccomp_syscall_resolve_name(rule.name.encode())
            if number < 0:
                continue
            conditions = (Condition * len(rule.conditions))(*rule.conditions)
            _accept(
                library.seccomp_rule_add_array(context, rule.action, number, len(rule.conditions), conditions),
                rule.name,
            )
        return _export(library, context)
    finally:
        library.seccomp_release(context)


def _export(library: ctypes.CDLL, context: int) -> bytes:
    reader, writer = os.pipe()
    try:
        _accept(library.seccomp_export_bpf(context, writer), "export")
        return os.read(reader, 65536)  # a pipe holds as much, and a filter is a few KiB
    finally:
        os.close(reader)
        os.close(writer)


def _accept(result: int, what: str) -> None:
    if result < 0:
        raise OSError(-result, f"libseccomp refused {what}: {os.strerror(-result)}")


def load_library() -> ctypes.CDLL:
    """libseccomp with its signatures. Raises NoLibseccomp."""
    try:
        library = ctypes.CDLL("libseccomp.so.2")
    except OSError as error:
        raise NoLibseccomp(str(error)) from error
    library.seccomp_init.restype = ctypes.c_void_p
    library.seccomp_init.argtypes = [ctypes.c_uint32]
    library.seccomp_release.argtypes = [ctypes.c_void_p]
    library.seccomp_attr_set.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_uint32]
    library.seccomp_syscall_resolve_name.argtypes = [ctypes.c_char_p]
    library.seccomp_rule_add_array.argtypes = [
        ctypes.c_void_p,
        ctypes.c_uint32,
        ctypes.c_int,
        ctypes.c_uint,
        ctypes.c_void_p,
    ]
    library.seccomp_export_bpf.argtypes = [ctypes.c_void_p, ctypes.c_int]
    return library
