# kind: prints
# level: 2
# view: sizeof
# vary N_: 10, 100, 900
# rename: steps, start
# because: It keeps the frame with its names and where it is, but none of the items, however far it went.
# wrong: 8 * N_ => You chose {this} because N_ items were given; but none of them is kept.
# wrong: -8 * N_ => You thought it holds the items and lets them go; it makes them one by one.

import sys
steps = (n * n for n in range(1000))
start = sys.getsizeof(steps)
for n in range(N_):
    next(steps)
print(sys.getsizeof(steps) - start)
