import sys


def produce(items):
    for item in items:
        box = [item]
        yield box
    last = "done"
    yield last


data = [[1], [2]]
source = produce(data)
one = next(source)
print(one, sys.getrefcount(one))
two = next(source)
print(two, sys.getrefcount(one))
rest = list(source)
print(rest, sys.getrefcount(data))
source = None
print(sys.getrefcount(data))
