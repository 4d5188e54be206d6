# kind: prints
# level: 3
# view: gc
# vary N_: 2, 3, 5, 10
# rename: ring
# because: Each turn leaves a list that holds itself; but the last one is still bound to `ring`, so one less is found.
# wrong: N_ => You chose N_ because N_ rings were made; but the last one still has its name.
# wrong: 0 => You chose 0 because `ring` was bound anew each time; but a list that holds itself does not go with its name.
# wrong: 1 => One ring has a name, and just that one is not found.

import gc
gc.collect()
for n in range(N_):
    ring = []
    ring.append(ring)
print(gc.collect())
