# kind: prints
# level: 1
# view: sizeof
# vary S_: True, 1, 7
# because: S_ is an int object: a head with count, type and length, and {sys.int_info.sizeof_digit} bytes for its digit.
# wrong: 1 => You chose 1 because it would fit into a byte; but it is a whole object, with count and type.
# wrong: 4 => That is the digit alone; the object's head comes on top.
# wrong: tuple.__itemsize__ => That is the reference to it; the object itself is larger.

import sys
print(sys.getsizeof(S_))
