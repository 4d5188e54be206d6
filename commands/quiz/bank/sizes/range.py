# kind: prints
# level: 1
# view: sizeof
# vary N_: 3, 6, 9, 12
# rename: steps
# because: A range keeps start, stop and step alone; its numbers are made when they are asked for.
# wrong: 8 * 10 ** N_ => You chose {this} because the range is long; but its numbers are not stored.
# wrong: sys.getsizeof(1) * 10 ** N_ => You thought each number lies there as an object; they are made when asked for.
# wrong: sys.getsizeof([]) + tuple.__itemsize__ * 10 ** N_ => That is what a list of them would take; a range keeps three numbers.

import sys
steps = range(10 ** N_)
print(sys.getsizeof(steps))
