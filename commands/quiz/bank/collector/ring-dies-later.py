# kind: dies
# of: cats
# level: 2
# view: gc
# rename: cats, dogs
# because: Both lists refer to each other, so no line lets a count fall to 0: only gc.collect() finds them.
# wrong: 'None: it lives until the program ends' => You chose this because each holds the other; but the collector looks for just that.

import gc
cats = [1]
dogs = [cats]
cats.append(dogs)
del cats
del dogs
gc.collect()
