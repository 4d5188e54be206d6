# claim: getrefcount's own argument adds one (at module level; not for a local on newest versions)
# shown by: refcount
# also asked: getrefcount is one too many

import ctypes
import sys


def count_in_memory(address):
    return ctypes.c_uint32.from_address(address).value


a = []
told, stored = sys.getrefcount(a), count_in_memory(id(a))
print("at module level: getrefcount", told, "in memory", stored)
print("? at module level the argument adds one:", told == stored + 1)


def local():
    a = []
    address = id(a)
    return sys.getrefcount(a), count_in_memory(address)


told, stored = local()
print("for a local: getrefcount", told, "in memory", stored)
print("? for a local the argument adds one:", told == stored + 1)
