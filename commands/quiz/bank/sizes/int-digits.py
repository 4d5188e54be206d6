# kind: prints
# level: 2
# view: sizeof
# vary N_: 1, 29, 30, 59, 60, 90, 256
# rename: big
# because: A head of {sys.getsizeof(big) - 4 * (1 + N_ // 30)} bytes and 4 for each 30 bits: 2 ** N_ needs {1 + N_ // 30} of these.
# wrong: 8 => You chose 8 because of a C integer; an int of Python is an object with a head, and as long as it needs to be.
# wrong: 4 * (1 + N_ // 30) => Those are the digits alone; the head comes on top.
# wrong: sys.getsizeof(big) + 4 => That would be one digit of 30 bits more than 2 ** N_ needs.

import sys
big = 2 ** N_
print(sys.getsizeof(big))
