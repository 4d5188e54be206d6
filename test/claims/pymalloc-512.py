# claim: On default builds, requests up to 512 bytes go to pymalloc, larger ones to malloc
# shown by: alloc
# also asked: small object allocator; 512 bytes

import ctypes
import re
import sys

c = ctypes.CDLL(None)
c.open_memstream.restype = ctypes.c_void_p
malloc, free = ctypes.pythonapi.PyObject_Malloc, ctypes.pythonapi.PyObject_Free
malloc.restype, malloc.argtypes, free.argtypes = ctypes.c_void_p, [ctypes.c_size_t], [ctypes.c_void_p]
blocks = (ctypes.c_void_p * 1000)()  # holds addresses without making an int object of each


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


def blocks_in_use():
    """pymalloc's table has a row for each size class: class, size, pools, blocks in use, free blocks."""
    rows = re.findall(r"^ *\d+ +\d+ +\d+ +(\d+) +\d+$", statistics(), re.MULTILINE)
    return sum(map(int, rows))


def comes_from_pymalloc(size):
    before = blocks_in_use()
    for index in range(1000):
        blocks[index] = malloc(size)
    taken = blocks_in_use() - before
    for block in blocks:
        free(block)
    return taken > 500


sizes = (1, 64, 256, 511, 512, 513, 514, 1024, 4096)
found = {size: comes_from_pymalloc(size) for size in sizes}
print("from pymalloc, requests of:", *(size for size in sizes if found[size]))
print("from malloc:", *(size for size in sizes if not found[size]))
print("? requests up to 512 bytes go to pymalloc:", all(found[size] for size in sizes if size <= 512))
print("? larger requests go to malloc:", not any(found[size] for size in sizes if size > 512))
