# kind: prints
# level: 1
# view: gc
# rename: tom, weak
# vary N_: 1, 5, 9
# because: Counting frees it with its last name, and counting goes on whether the collector is on or off.
# wrong: N_ => You chose {this} because the collector is off; but that is needed for rings alone, counting frees the rest.
# wrong: 'Cat' => The weak reference gives None: the instance is gone.

import gc, weakref
class Cat:
    age = N_

gc.disable()
tom = Cat()
weak = weakref.ref(tom)
del tom
print(weak() and weak().age)
