# claim: From 3.14 on a local name may be loaded without a new reference: two names, one count
# shown by: refcount
# also asked: borrowed references; LOAD_FAST_BORROW

import ctypes


def count_in_memory(address):
    return ctypes.c_uint32.from_address(address).value


def callee(thing):
    return count_in_memory(id(thing))


def caller():
    local = []
    count = callee(local)
    return count, local


count, _ = caller()
print("names: local and thing; count:", count)
print("? two local names hold an object that counts 1:", count == 1)
