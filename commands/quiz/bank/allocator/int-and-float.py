# kind: larger
# of: cats, dogs
# by: footprint
# level: 3
# view: sizeof
# vary N_: 1000, 2000, 70000
# vary F_: 0.5, 2.5, 1e9
# rename: cats, dogs
# because: {sys.getsizeof(cats)} and {sys.getsizeof(dogs)} bytes are asked for, and both are rounded up to the same block.
# wrong: '`cats`' => You chose the int because getsizeof says more; but the allocator rounds both up to the same block.
# wrong: '`dogs`' => A float needs no length in its head; but the allocator rounds both up.

import sys
cats = N_
dogs = F_
