# claim: After a for loop its variable still holds the last item
# shown by: refcount
# also asked: loop variable after the loop

import weakref


class Thing:
    pass


watched = None
for thing in [Thing(), Thing(), Thing()]:
    watched = weakref.ref(thing)
print("? after the loop its name still holds the last item:", watched() is thing)
del thing
print("? deleting the name frees it:", watched() is None)
