# kind: prints
# level: 2
# view: sizeof
# rename: tom
# vary S_: age, name, lives
# because: A weak reference needs a place in the object, __weakref__; with __slots__ there is one only if it is named there.
# wrong: True => You chose True because weak references work with classes; but __slots__ left out the place that they need.
# wrong: None => ref() would give None for a dead object; here it cannot even be made.
# wrong: 'AttributeError' => Something is missing, but Python says so with a TypeError.

import weakref
class Cat:
    __slots__ = ('S_',)

tom = Cat()
try:
    print(weakref.ref(tom)() is tom)
except TypeError:
    print('TypeError')
