# claim: Two nodes that refer to each other keep counts of 1 after del of both names: counting alone never frees
# them
# shown by: gc
# also asked: circular references; cycles are never freed

import ctypes
import gc
import weakref


def count_in_memory(address):
    return ctypes.c_uint32.from_address(address).value


class Node:
    pass


gc.disable()  # counting alone
a, b = Node(), Node()
a.next, b.next = b, a
addresses = id(a), id(b)
alive = weakref.ref(a), weakref.ref(b)
with_names = [count_in_memory(address) for address in addresses]
del a, b
without = [count_in_memory(address) for address in addresses]  # safe: only the collector could free them
print("counts with names:", *with_names, "after del of both:", *without)
print("? each node keeps a count of 1:", without == [1, 1])
print("? neither node is freed by counting:", all(node() is not None for node in alive))
gc.collect()
