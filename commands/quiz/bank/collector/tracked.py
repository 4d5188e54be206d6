# kind: prints
# level: 2
# view: gc
# vary N_: 5, 300, 2.5, 'tom'
# because: N_ can refer to nothing, so it can be in no ring; a list can, and the collector follows it even while it is empty.
# wrong: 'True True' => You chose {this} because everything is an object; but only what may refer to others has to be followed.
# wrong: 'False False' => The list is empty now, but it may be filled.
# wrong: 'True False' => It is the other way round: a list may be part of a ring.

import gc
print(gc.is_tracked(N_), gc.is_tracked([]))
