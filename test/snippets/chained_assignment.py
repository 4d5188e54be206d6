import sys


class Slot:
    pass


slot = Slot()
a = b = slot.x = [1]
print(sys.getrefcount(a), slot.x is b)
a = a[0:] = b
print(a is b, a)
c = d, e = [[2], [3]]
print(c[0] is d, sys.getrefcount(d))
i = 0
lists = [[], []]
i, lists[i] = 1, a
print(lists, i)
f = g = lists[0] if i else None
h = (f and g) or [0]
j = None if h is f else [h]
k = f is g is h is not j
print(j, k, sys.getrefcount(a))
