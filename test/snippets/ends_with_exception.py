import sys


def inner(items):
    held = [items]
    return held[1]


def outer(items):
    local = items
    print("in outer")
    result = inner(local)
    return result


data = [1]
print(sys.getrefcount(data))
kept = outer(data)
print("never")
