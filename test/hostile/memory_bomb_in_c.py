import ctypes

libc = ctypes.CDLL(None)
libc.malloc.restype = libc.mmap.restype = ctypes.c_void_p
total = 0
while True:
    block = libc.malloc(ctypes.c_size_t(16 << 20))
    if not block:
        break
    ctypes.memset(block, 1, 4096)
    total += 16
while True:
    block = libc.mmap(None, ctypes.c_size_t(1 << 20), 3, 0x22, -1, 0)
    if block in (None, ctypes.c_void_p(-1).value):
        break
    ctypes.memset(block, 1, 4096)
    total += 1
print(total < 512)
