# kind: cycle
# level: 1
# view: gc
# vary N_: 2, 10, 300
# rename: cats, zoo
# because: No ring here: counting freed the lists when their last reference went, before the collector looked.
# wrong: 'Every object whose name was deleted' => You chose this because the collector seems to free what is deleted; but counting did so at once.
# wrong: 'Every object that the program made' => What names still lead to is no garbage, and counting frees the rest.

import gc
cats = [0] * N_
zoo = [cats]
del cats
del zoo
gc.collect()
