# claim: A list holds references, not values; array.array and numpy hold the values side by side
# shown by: sizeof
# also asked: does a list store values; array of values in C

import array
import ctypes
import sys

numbers = [1001, 1002, 1003]
items = ctypes.c_void_p.from_address(id(numbers) + 24).value  # after count, type and length
slots = [ctypes.c_void_p.from_address(items + 8 * index).value for index in range(3)]
print("? a list's slots hold the addresses of its items:", slots == [id(number) for number in numbers])

packed = array.array("q", numbers)
address, length = packed.buffer_info()
print("an array's memory, read as C long longs:", list((ctypes.c_int64 * length).from_address(address)))
print("? an array holds the values side by side:", list((ctypes.c_int64 * length).from_address(address)) == numbers)
print("list of 1000:", sys.getsizeof(list(range(1000))), "array of 1000:", sys.getsizeof(array.array("q", range(1000))))
try:
    import numpy
except ImportError:
    print("~ numpy: not installed")
else:
    values = numpy.array(numbers, dtype=numpy.int64)
    print(
        "? numpy holds the values side by side:", list((ctypes.c_int64 * 3).from_address(values.ctypes.data)) == numbers
    )
