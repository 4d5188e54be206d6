# kind: prints
# level: 2
# view: sizeof
# vary N_: 2, 5, 10, 20
# rename: data, twin
# because: There is one bytes object; a second name copies nothing.
# wrong: 2 * N_ => You chose {this} because there are two names; but a name takes no copy of the bytes.
# wrong: 0 => del took one name away; the bytes are still bound to the other one.

import tracemalloc
tracemalloc.start()
data = bytes(N_ * 1000000)
twin = data
del data
print(tracemalloc.get_traced_memory()[0]
      // 1000000)
