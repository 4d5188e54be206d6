import sys


def take(*args, **kwargs):
    count = sys.getrefcount(args)
    inner = args[0]
    named = kwargs["x"]
    return count, inner is named


def give(a, b, /, c, *, x):
    bundle = (a, b)
    return take(*bundle, c, x=x)


items = [1]
print(give(items, [2], [3], x=items))
pairs = {"x": items}
print(take(items, **pairs))
more = [[1], [2]]
print(take(*more, *more, x=more[0]))
