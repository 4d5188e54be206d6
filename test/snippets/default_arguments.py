import sys


def add(item, bag=[], *, note={"k": [1]}):
    bag.append(item)
    note["k"].append(item)
    return bag


first = add([1])
second = add([2])
third = add([3], [])
print(first is second, len(first), len(third))
print(sys.getrefcount(first), add.__defaults__[0] is first)
add.__defaults__ = ([],)
print(sys.getrefcount(first))
fresh = add([4])
print(fresh, add.__kwdefaults__)
