# claim: Objects of collector-aware types carry 16 more bytes before the header, tracked or not, and getsizeof
# includes them
# shown by: sizeof
# also asked: the collector's header; PyGC_Head

import ctypes
import gc
import sys

untracked = tuple([1, 2])
gc.collect()
values = {"list": [1], "dict": {1: [2]}, "set": {1}, "tuple": ([],), "an untracked tuple": untracked}
extra = {name: sys.getsizeof(value) - value.__sizeof__() for name, value in values.items()}
print("getsizeof less __sizeof__:", extra)
print("? collector-aware types have 16 bytes more, which getsizeof includes:", set(extra.values()) == {16})
print("tracked:", gc.is_tracked(untracked))
print(
    "? an object that is not tracked has them too:", extra["an untracked tuple"] == 16 and not gc.is_tracked(untracked)
)
plain = {
    name: sys.getsizeof(value) - value.__sizeof__() for name, value in {"int": 7, "str": "a", "float": 2.5}.items()
}
print("? other types have no such bytes:", set(plain.values()) == {0})


def before_the_object(value):
    return ctypes.c_uint64.from_address(id(value) - 16).value


row = [untracked, [1]]
links = [before_the_object(value) != 0 for value in row]
print("? they lie before the object, and link what is tracked:", links == [gc.is_tracked(value) for value in row])
