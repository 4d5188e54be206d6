# kind: cycle
# level: 1
# view: gc
# vary N_: 1, 7, 40
# rename: ring
# because: The list holds itself, so its count stays at 1 when the name is gone; the collector sees that nothing else leads there.
# wrong: 'Counting frees them with their last name' => You chose this because del took the last name; but the list refers to itself.
# wrong: 'They leak: nothing ever frees them' => Counting does not free it, but the collector does.

import gc
ring = [N_]
ring.append(ring)
del ring
gc.collect()
