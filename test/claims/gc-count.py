# claim: gc.get_count: the first number is tracked allocations less deallocations, each other number the collections
# of the next younger generation since its own last one
# shown by: gc
# also asked: what gc.get_count means

import gc


class Thing:
    __slots__ = ()


gc.disable()
things = [None] * 100
before = gc.get_count()[0]
for index in range(100):
    things[index] = Thing()
made = gc.get_count()[0] - before
for index in range(40):
    things[index] = None
left = gc.get_count()[0] - before
print("100 objects made:", made, "then 40 of them freed:", left)
print("? the first number is tracked allocations less deallocations:", (made, left) == (100, 60))

gc.collect()
counts = [gc.get_count()[1:]]
for generation in (0, 0, 1, 0, 1, 2):
    gc.collect(generation)
    counts.append(gc.get_count()[1:])
print("the other two at first, and after collections of 0, 0, 1, 0, 1, 2:", *counts)
print(
    "? each other number counts the collections of the next younger generation since its own last one:",
    counts == [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (0, 2), (0, 0)],
)
