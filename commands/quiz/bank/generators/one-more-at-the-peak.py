# kind: prints
# level: 3
# view: sizeof
# vary N_: 5, 10, 30
# rename: chunk, peak
# because: While a new chunk is made, `chunk` is still bound to the one before: two at most, however many there are.
# wrong: N_ => You chose N_ because that many are made; but each is freed when the name moves on.
# wrong: 1 => Almost: but while the next one is made the one before is still bound.

import tracemalloc
def chunks():
    for n in range(N_):
        yield bytes(1000000)

tracemalloc.start()
for chunk in chunks():
    pass
peak = tracemalloc.get_traced_memory()[1]
print(peak // 1000000)
