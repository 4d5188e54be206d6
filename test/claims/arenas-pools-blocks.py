# claim: Arenas hold pools, pools hold blocks of one size class (256 KiB / 4 KiB before 3.10, 1 MiB / 16 KiB since)
# shown by: alloc
# also asked: arena size; pool size; 256 KiB

import ctypes
import re
import sys

c = ctypes.CDLL(None)
c.open_memstream.restype = ctypes.c_void_p
malloc, free = ctypes.pythonapi.PyObject_Malloc, ctypes.pythonapi.PyObject_Free
malloc.restype, malloc.argtypes, free.argtypes = ctypes.c_void_p, [ctypes.c_size_t], [ctypes.c_void_p]


def statistics():
    """What sys._debugmallocstats writes to C's stderr, caught in memory."""
    text, size = ctypes.c_char_p(), ctypes.c_size_t()
    stream = c.open_memstream(ctypes.byref(text), ctypes.byref(size))
    stderr = ctypes.c_void_p.in_dll(c, "stderr")
    usual, stderr.value = stderr.value, stream
    sys._debugmallocstats()
    stderr.value = usual
    c.fclose(ctypes.c_void_p(stream))
    return text.value.decode()


arena = int(re.search(r"\d+ arenas \* (\d+) bytes/arena", statistics()).group(1))
blocks = {size: sorted(malloc(size) for _ in range(2000)) for size in (64, 256, 512)}
longest = run = 1
for earlier, later in zip(blocks[512], blocks[512][1:]):
    run = run + 1 if later - earlier == 512 else 1
    longest = max(longest, run)
pool = 512
while pool < longest * 512:
    pool *= 2
print("an arena:", arena, "bytes")
print("blocks of 512 that lie side by side:", longest, "so a pool is", pool, "bytes")

small, medium, large = ({block // pool for block in addresses} for addresses in blocks.values())
print("? a pool holds blocks of one size class:", not (small & medium or small & large or medium & large))
print("? an arena holds a whole number of pools:", arena > pool and arena % pool == 0)
print("? an arena is 1 MiB, a pool 16 KiB:", (arena, pool) == (1 << 20, 16 << 10))
for addresses in blocks.values():
    for block in addresses:
        free(block)
