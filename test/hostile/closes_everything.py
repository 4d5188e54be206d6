import ctypes
import os

print("before")
os.closerange(0, 4096)
libc = ctypes.CDLL(None)
for descriptor in range(1024):
    libc.close(descriptor)
    libc.shutdown(descriptor, 2)
libc.syscall(436, 0, 0xFFFFFFFF, 0)
print("after")
