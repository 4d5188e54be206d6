# claim: A million numbers: list of ints vs array.array vs numpy, bytes and time
# shown by: compare
# also asked: numpy or list of numbers

import array
import sys
import time

numbers = list(range(1_000_000, 2_000_000))
packed = array.array("q", numbers)


def milliseconds(work):
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return 1000 * best


in_list = sys.getsizeof(numbers) + sum(map(sys.getsizeof, numbers))
in_array = sys.getsizeof(packed)
print(f"~ bytes of a million numbers: list with its ints {in_list:,}, array.array {in_array:,}")
print("? the list with its ints takes over four times the array's bytes:", in_list > 4 * in_array)
list_time, array_time = milliseconds(lambda: sum(numbers)), milliseconds(lambda: sum(packed))
print(f"~ sum: list {list_time:.1f} ms, array.array {array_time:.1f} ms")
print("?~ summing the array is no faster: each value is made an int first:", array_time > 0.9 * list_time)
try:
    import numpy
except ImportError:
    print("~ numpy: not installed")
else:
    values = numpy.array(numbers, dtype=numpy.int64)
    print("~ numpy:", values.nbytes, "bytes")
    print("? numpy takes the array's 8 bytes a number:", values.nbytes == 8_000_000)
    numpy_time = milliseconds(values.sum)
    print(f"~ numpy's own sum: {numpy_time:.2f} ms")
    print("?~ numpy's own sum is at least three times as fast as the list's:", numpy_time * 3 < list_time)
