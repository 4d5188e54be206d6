# kind: prints
# level: 2
# view: sizeof
# vary N_: 1, 29, 30, 59, 60, 90, 256
# rename: big
# because: {sys.int_info.sizeof_digit} bytes for each {sys.int_info.bits_per_digit} bits, and a head: 2 ** N_ needs {1 + N_ // sys.int_info.bits_per_digit} of these, {right} bytes in all.
# wrong: 8 => You chose 8 because of a C integer; an int of Python is an object with a head, and as long as it needs to be.
# wrong: sys.int_info.sizeof_digit * (1 + N_ // sys.int_info.bits_per_digit) => Those are the digits alone; the head comes on top.
# wrong: sys.getsizeof(big) + sys.int_info.sizeof_digit => That would be one digit more than 2 ** N_ needs.

import sys
big = 2 ** N_
print(sys.getsizeof(big))
