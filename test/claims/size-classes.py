# claim: Sizes are rounded up to a size class (steps of 16 on today's 64-bit builds, 8 on old ones)
# shown by: alloc
# also asked: allocation is rounded up; alignment

import ctypes
import re
import sys

c = ctypes.CDLL(None)
c.open_memstream.restype = ctypes.c_void_p
malloc, free = ctypes.pythonapi.PyObject_Malloc, ctypes.pythonapi.PyObject_Free
malloc.restype, malloc.argtypes, free.argtypes = ctypes.c_void_p, [ctypes.c_size_t], [ctypes.c_void_p]
blocks = (ctypes.c_void_p * 300)()  # holds addresses without making an int object of each


def blocks_in_use():
    """{size class: blocks}, from what sys._debugmallocstats writes to C's stderr, caught in memory."""
    text, size = ctypes.c_char_p(), ctypes.c_size_t()
    stream = c.open_memstream(ctypes.byref(text), ctypes.byref(size))
    stderr = ctypes.c_void_p.in_dll(c, "stderr")
    usual, stderr.value = stderr.value, stream
    sys._debugmallocstats()
    stderr.value = usual
    c.fclose(ctypes.c_void_p(stream))
    rows = re.findall(r"^ *\d+ +(\d+) +\d+ +(\d+) +\d+$", text.value.decode(), re.MULTILINE)
    return {int(size): int(blocks) for size, blocks in rows}


def size_class(request):
    """The class that has more blocks in use when 300 were asked for."""
    before = blocks_in_use()
    for index in range(300):
        blocks[index] = malloc(request)
    after = blocks_in_use()
    for block in blocks:
        free(block)
    return max(after, key=lambda size: after[size] - before.get(size, 0))


requests = sorted({*range(1, 513, 7), *range(16, 513, 16), *range(17, 513, 16)})
classes = {request: size_class(request) for request in requests}
for request in (1, 16, 17, 99, 512):
    print(f"a request of {request} gets {classes[request]}")
print("size classes:", len(set(classes.values())))
print("? sizes are rounded up to a size class:", all(size >= request for request, size in classes.items()))
print("? the classes are 16 bytes apart:", all(size == (request + 15) // 16 * 16 for request, size in classes.items()))
