# kind: prints
# level: 2
# view: gc
# vary N_: 3, 8, 70
# rename: cats
# because: What survives a collection of the youngest moves on to the next generation, which is looked at less often.
# wrong: 'True True' => You chose {this} because the list is still in use; but survivors move to an older generation.
# wrong: 'False False' => A new object begins in the youngest generation.
# wrong: 'False True' => It is the other way round: new objects begin in the youngest one.

import gc
def young(thing):
    new = gc.get_objects(generation=0)
    return any(one is thing for one in new)

cats = [N_]
first = young(cats)
gc.collect(0)
print(first, young(cats))
