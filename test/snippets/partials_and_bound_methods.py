import sys
from functools import partial, reduce


class Box:
    def __init__(self):
        self.items = []

    def put(self, item, *more):
        self.items.append(item)
        return self


box = Box()
put = box.put
print(sys.getrefcount(box), put.__self__ is box)
thing = [1]
later = partial(put, thing)
print(sys.getrefcount(thing), later() is box)
append = box.items.append
append(thing)
also = partial(later, [2])
also()
print(sys.getrefcount(thing), sys.getrefcount(box), len(box.items))
total = reduce(lambda left, right: left + right, box.items, [])
del put, later, also
print(sys.getrefcount(box), total)
box = None
append(thing)
print(sys.getrefcount(thing))
