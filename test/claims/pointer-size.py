# claim: A reference is 8 bytes on a 64-bit build
# shown by: sizeof
# also asked: how large is a pointer

import ctypes
import struct
import sys

print("struct.calcsize('P'):", struct.calcsize("P"))
for kind in (list, tuple):
    growth = sys.getsizeof(kind([None]) * 1001) - sys.getsizeof(kind([None]) * 1)
    print(f"a {kind.__name__} of 1000 more references is larger by:", growth)
    print(f"? a reference in a {kind.__name__} takes 8 bytes:", growth == 8 * 1000)

item = object()
row = (item, item)
first = id(row) + tuple.__basicsize__
words = [ctypes.c_void_p.from_address(first + 8 * index).value for index in range(2)]
print("? those 8 bytes are the address of the item:", words == [id(item)] * 2)
