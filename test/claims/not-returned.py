# claim: Memory of freed small objects goes back to the pool, not always to the system
# shown by: alloc
# also asked: does Python give memory back to the operating system

import ctypes
import re
import sys


def arenas():
    """How many arenas the allocator has from the system now, by sys._debugmallocstats, caught in memory."""
    c = ctypes.CDLL(None)
    c.open_memstream.restype = ctypes.c_void_p
    text, size = ctypes.c_char_p(), ctypes.c_size_t()
    stream = c.open_memstream(ctypes.byref(text), ctypes.byref(size))
    stderr = ctypes.c_void_p.in_dll(c, "stderr")
    usual, stderr.value = stderr.value, stream
    sys._debugmallocstats()
    stderr.value = usual
    c.fclose(ctypes.c_void_p(stream))
    return int(re.search(r"(\d+) arenas \*", text.value.decode()).group(1))


class Small:
    __slots__ = ("a", "b", "c", "d")


def many():
    return [Small() for _ in range(300_000)]


before = arenas()
things = many()
full = arenas()
for index in range(len(things)):
    if index % 1000:
        things[index] = None
survivors = arenas()
blocks = sys.getallocatedblocks()
del things
nobody = arenas()
print(f"~ arenas: {before} before, {full} with 300,000 objects, {survivors} with one in 1,000 left, {nobody} with none")
print(
    "? with one in 1,000 objects left, most of the memory stays with Python:", survivors - before > (full - before) / 2
)
print("? with no object left, some goes back to the system:", nobody < survivors)
