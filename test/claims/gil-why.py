# claim: Counts are changed without a lock of their own; the GIL (or per-object counts on free-threaded builds)
# keeps them right
# shown by: learn
# also asked: why is there a GIL; global interpreter lock

import ctypes
import sys
import threading


def count_in_memory(address):
    return ctypes.c_uint32.from_address(address).value


thing = []
address = id(thing)


def take_and_give():
    for _ in range(100_000):
        mine = thing
        also = [mine, mine]
        del mine, also


usual = sys.getswitchinterval()
sys.setswitchinterval(1e-5)
before = count_in_memory(address)
threads = [threading.Thread(target=take_and_give) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
after = count_in_memory(address)
sys.setswitchinterval(usual)
print("this build has a GIL that is on:", getattr(sys, "_is_gil_enabled", lambda: True)())
print("count before and after a million changes by 4 threads:", before, after)
print("? the count is kept right:", before == after)
print("bytes before an object's own fields:", object.__basicsize__)
print(
    "? an object's head has room for count and type, not for a lock:",
    object.__basicsize__ == 2 * ctypes.sizeof(ctypes.c_void_p),
)
