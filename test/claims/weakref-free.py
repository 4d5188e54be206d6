# claim: A weak reference does not count, and gives None after the object is gone
# shown by: refcount
# also asked: weak references

import sys
import weakref


class Thing:
    pass


a = Thing()
before = sys.getrefcount(a)
reference = weakref.ref(a)
after = sys.getrefcount(a)
print("getrefcount:", before, "with a weak reference:", after)
print("? a weak reference does not count:", after == before)
print("? a weak reference gives the object while that lives:", reference() is a)
del a
print("reference():", reference())
print("? a weak reference gives None after the object is gone:", reference() is None)
