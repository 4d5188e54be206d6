# Looks through this process's memory for a marker that another job's code held. The marker is known here in two halves
# only, so that what is found is not this program's own. Unmapped pages are told by EFAULT.
import ctypes
import gc
import socket

left, right = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
libc = ctypes.CDLL(None)
libc.send.argtypes = [ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
PAGE = 4096
HALVES = {"wanted": (b"@HEAD@", b"@TAIL@"), "control": (b"canary-", b"in-memory")}
# Many, since one may lie across two pages, where it is not seen.
control = [b"".join(HALVES["control"]) for _ in range(100)]
found = {"wanted": 0, "control": 0}
seen = set()


def scan(address, step):
    while address not in seen:
        seen.add(address)
        if libc.send(left.fileno(), address, PAGE, 0) < 0:
            return
        data = right.recv(PAGE)
        for name, (head, tail) in HALVES.items():
            found[name] += sum(piece.startswith(tail) for piece in data.split(head)[1:])
        address += step


for value in gc.get_objects():
    start = id(value) // PAGE * PAGE
    scan(start, PAGE)
    scan(start - PAGE, -PAGE)
print(len(seen) > 1000, found["control"] > 0, found["wanted"])
