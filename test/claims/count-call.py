# claim: Passing an object to a function raises its count while the call runs (not for a local handed to a Python
# function from 3.14 on: borrowed)
# shown by: refcount
# also asked: passing an argument raises the reference count

import ctypes


def count_in_memory(address):
    return ctypes.c_uint32.from_address(address).value


def during(thing):
    return count_in_memory(id(thing))


thing = []
before, inside, after = count_in_memory(id(thing)), during(thing), count_in_memory(id(thing))
print("a global's object: before", before, "during the call", inside, "after", after)
print("? the call raises the count of a global's object:", inside > before == after)


def caller():
    local = []
    return count_in_memory(id(local)), during(local), count_in_memory(id(local))


before, inside, after = caller()
print("a local's object: before", before, "during the call", inside, "after", after)
print("? the call raises the count of a local's object:", inside > before == after)
