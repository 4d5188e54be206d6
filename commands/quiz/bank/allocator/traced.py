# kind: prints
# level: 2
# view: sizeof
# vary N_: 2, 5, 10, 20
# rename: data, now, peak
# because: The bytes are freed with their last name; the peak remembers how much there was at most.
# wrong: 'N_ N_' => You chose {this} because del seems to free nothing; but the last name went, and the bytes with it.
# wrong: '0 0' => The first figure is what there is now; the peak remembers.
# wrong: 'N_ 0' => It is the other way round: now, and at most.

import tracemalloc
tracemalloc.start()
data = bytes(N_ * 1000000)
del data
now, peak = tracemalloc.get_traced_memory()
print(now // 1000000, peak // 1000000)
