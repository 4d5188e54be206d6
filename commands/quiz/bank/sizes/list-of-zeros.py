# kind: prints
# level: 1
# view: sizeof
# vary N_: 1, 4, 10, 100, 1000
# rename: cats
# because: The list's own {sys.getsizeof([])} bytes and {tuple.__itemsize__} for each reference: {right}. The 0 itself is elsewhere.
# wrong: tuple.__itemsize__ * N_ => Those are the references alone; the list has a head as well.
# wrong: sys.getsizeof([]) + N_ * sys.getsizeof(1) => You thought the numbers lie in the list; it holds references of {tuple.__itemsize__} bytes each.
# wrong: N_ => A list does not store bytes, it stores references, and it has a head.

import sys
cats = [0] * N_
print(sys.getsizeof(cats))
