# claim: A dict or set grows in leaps and keeps its size on deletion; clear() or a later insertion's resize shrinks
# it, and a list does shrink
# shown by: sizeof
# also asked: dict shrinks after del; deleting keys frees memory

import sys


def shrinks(container, add):
    """Whether the insertions of 2,000 more keys, each deleted at once, ever make it smaller."""
    size = sys.getsizeof(container)
    for key in range(10_000, 12_000):
        add(key)
        if sys.getsizeof(container) < size:
            return True
    return False


ages, names, row = dict.fromkeys(range(1000)), set(range(1000)), list(range(1000))
full = [sys.getsizeof(ages), sys.getsizeof(names), sys.getsizeof(row)]
for key in range(10, 1000):
    del ages[key]
    names.discard(key)
    row.pop()
left = [sys.getsizeof(ages), sys.getsizeof(names), sys.getsizeof(row)]
print("dict, set, list of 1000:", *full, "with 990 deleted:", *left)
print("? a dict and a set keep their size on deletion:", left[:2] == full[:2])
print("? a list shrinks:", left[2] < full[2])


def insert(key):
    ages[key] = None
    del ages[key]


def add(key):
    names.add(key)
    names.discard(key)


print("? a later insertion shrinks the dict:", shrinks(ages, insert))
print("? a later insertion shrinks the set:", shrinks(names, add))
ages, names = dict.fromkeys(range(1000)), set(range(1000))
ages.clear()
names.clear()
print("cleared dict and set:", sys.getsizeof(ages), sys.getsizeof(names))
print("? clear() shrinks both:", sys.getsizeof(ages) < full[0] and sys.getsizeof(names) < full[1])

sizes = []
for key in range(1000):
    ages[key] = None
    sizes.append(sys.getsizeof(ages))
print("? a dict grows in leaps:", len(set(sizes)) < 20)
