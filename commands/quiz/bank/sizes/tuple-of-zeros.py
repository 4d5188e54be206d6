# kind: prints
# level: 2
# view: sizeof
# others: yes
# vary N_: 1, 2, 3, 8, 20
# rename: pair
# because: An empty tuple takes {sys.getsizeof(())} bytes here, and each reference {tuple.__itemsize__} more.
# wrong: sys.getsizeof([0] * N_) => That is a list's size; a tuple's head is smaller.
# wrong: tuple.__itemsize__ * N_ => Those are the references alone; the tuple has a head as well.

import sys
pair = (0,) * N_
print(sys.getsizeof(pair))
