# claim: Returning hands the reference to the caller: the local's own reference is gone
# shown by: refcount
# also asked: returning an object

import ctypes


def count_in_memory(address):
    return ctypes.c_uint32.from_address(address).value


inside = []


def make():
    local = []
    inside.append(count_in_memory(id(local)))
    return local


result = make()
after = count_in_memory(id(result))
print("count in the function:", *inside, "and after it returned:", after)
print("? after the return the caller's name holds the only reference:", inside == [1] and after == 1)
