# Threads with stacks so small that the address space would hold thousands.
import ctypes
import threading
import time

threading.stack_size(65536)
started = 0
try:
    while started < 100000:
        threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
        started += 1
    print("escaped")
except RuntimeError:
    print(12 < started < 200)
