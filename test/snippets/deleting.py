import sys


class Bag:
    pass


thing = [0]
bag = Bag()
bag.one = bag.two = thing
items = [thing, thing, [1], thing, [2]]
table = {"a": thing, "b": thing}
print(sys.getrefcount(thing))
del bag.one
del items[0]
del table["a"]
print(sys.getrefcount(thing))
del items[::2], items[-1:]
print(items, sys.getrefcount(thing))
items[:] = [thing] * 3
items[1:2] = []
items.insert(0, [3]); items.remove(thing); items.pop()
del bag, table
print(items, sys.getrefcount(thing))
