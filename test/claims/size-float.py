# claim: A float takes 24 bytes: 16 of header, 8 of value
# shown by: sizeof
# also asked: bytes of a float

import sys

print("getsizeof(2.5):", sys.getsizeof(2.5), "getsizeof(1e300):", sys.getsizeof(1e300))
print("? a float takes 24 bytes:", {sys.getsizeof(value) for value in (0.0, 2.5, 1e300, float("nan"))} == {24})
print(
    "? of a float's bytes 16 are the header, 8 the value:", object.__basicsize__ == 16 and float.__basicsize__ - 16 == 8
)
