# claim: Every object begins with its reference count and a pointer to its type: 16 bytes on a default 64-bit build
# shown by: sizeof
# also asked: what is in PyObject; header of every object

import ctypes
import types


class Thing:
    pass


def function():
    pass


def count_of(address):
    return ctypes.c_uint32.from_address(address).value  # the lower half of the first word


def type_of(address):
    return ctypes.c_void_p.from_address(address + 8).value  # the second word


values = [12345678901, 2.5, "".join(["a", "b c"]), [1], {"k": 1}, {1}, Thing(), Thing, function, types.ModuleType("m")]
counts, types_found = [], []
for value in values:
    before = count_of(id(value))
    two_more = [value, value]
    counts.append(count_of(id(value)) - before)
    types_found.append(type_of(id(value)) == id(type(value)))
    del two_more
print("two references more change the first word by:", *sorted(set(counts)))
print("? the first word counts the references:", set(counts) == {2})
print("? the second word is the address of the type:", all(types_found))
print("object.__basicsize__:", object.__basicsize__)
print("? the two words take 16 bytes:", object.__basicsize__ == 16)
