import sys

first, *rest = [[1], [2], [3]]
print(first, rest, sys.getrefcount(first))
*start, last = rest
(a, [b, *c]), d = ([first], [last, first, rest]), start
print(a, b is last, len(c), d)
a, b = b, a
a, b, first = first, a, b
print(a, b, first)
for key, (left, right) in {"k": (a, b)}.items():
    merged = [*left, *right, key]
print(merged)
low = high = [merged]
low[0], high = high, low
print(low is high)
