# x32: the same kernel, another table of calls.
import ctypes

print("before")
print(ctypes.CDLL(None).syscall(0x40000000 + 39))
