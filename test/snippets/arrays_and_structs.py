import array
import struct
import sys

numbers = array.array("i", [1, 2, 3])
same = numbers
numbers.append(4)
view = memoryview(numbers)
print(sys.getrefcount(numbers), view[3])
view.release()
packed = struct.pack("<ih", 7, 8)
fields = struct.unpack("<ih", packed)
print(packed, fields, len(packed))
floats = array.array("d", (float(number) for number in numbers))
half = floats[0] / 2
total = sum(floats, half)
del same
print(total, sys.getrefcount(numbers), sys.getrefcount(half))
