# int 0x80 from 64-bit code: the 32-bit table of calls.
import ctypes

print("before")
libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p
code = libc.mmap(None, ctypes.c_size_t(4096), 7, 0x22, -1, ctypes.c_long(0))
program = b"\xb8\x14\x00\x00\x00\xcd\x80\xc3"  # mov eax, 20 (getpid); int 0x80; ret
ctypes.memmove(code, program, len(program))
print(ctypes.CFUNCTYPE(ctypes.c_int)(code)())
