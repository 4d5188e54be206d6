# claim: del removes a name, not an object; the object goes when its last reference goes
# shown by: refcount
# also asked: del deletes the object; del frees memory

import weakref


class Thing:
    pass


a = Thing()
b = a
seen = weakref.ref(a)
del a
print("? after del a there is no name a:", "a" not in globals())
print("? the object is still there while b refers to it:", seen() is b)
del b
print("? the object goes with its last reference:", seen() is None)
