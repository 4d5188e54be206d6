# kind: prints
# level: 1
# view: sizeof
# vary N_: 0.5, 3.14, 1e300, -2.0
# because: Every float takes {right} bytes: {float.__basicsize__ - object.__basicsize__} for the value, and count and type before it.
# wrong: float.__basicsize__ - object.__basicsize__ => That is the value alone, as in C; the object also has a count and a type.
# wrong: sys.getsizeof(1) => That is what a small int takes; a float's head is shorter, as it needs no length.
# wrong: 4 => A Python float holds a C double, not a C float, and it is an object with a head.

import sys
print(sys.getsizeof(N_))
