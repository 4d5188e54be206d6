# kind: count
# of: cats
# level: 3
# view: refcount
# rename: cats, weak, pets
# because: `cats` and `pets` count. A weak reference leads to the object without holding it.
# wrong: 3 => You counted the weak reference, too; it is called weak because it does not count.
# wrong: 1 => You counted one name alone; `pets` is bound to the same object.

import weakref
class Zoo:
    pass

cats = Zoo()
weak = weakref.ref(cats)
pets = cats
print('here')  # <-
