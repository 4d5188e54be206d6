# kind: prints
# level: 2
# view: gc
# vary S_: me, friend, twin
# rename: tom, weak, first
# because: The instance refers to itself, so it outlives its name; the collector then frees it, and the weak reference gives None.
# wrong: 'True True' => You chose {this} because del took the last name; but it refers to itself, so only the collector frees it.
# wrong: 'False False' => Nothing frees it before gc.collect(), but that does.
# wrong: 'True False' => What is freed does not come back; it is the other way round.

import gc, weakref
class Cat:
    pass

gc.disable()
tom = Cat()
tom.S_ = tom
weak = weakref.ref(tom)
del tom
first = weak() is None
gc.collect()
print(first, weak() is None)
