import sys

one = (1, "x")
two = frozenset([one])
group = {one, two}
print(sys.getrefcount(one), sys.getrefcount(two))
group.add((1,) + ("x",))
print(len(group), one in group)
both = group | {3}
common = both & {one}
only = next(iter(common))
print(only is one, len(both - group))
group.discard(two)
group.clear()
del common, only
print(sys.getrefcount(one), sys.getrefcount(two))
numbers = {5, 3, 1}
numbers ^= {1, 7}
taken = numbers.pop() in (3, 5, 7)
print(taken)
