import sys

inner = [1]
base = [inner, inner]
spread = [*base, *base, inner]
print(sys.getrefcount(inner), len(spread))
joined = (*spread, *"ab")
table = {**{"a": inner}, "b": base}
unique = {*map(len, base)}
print(len(joined), unique, sys.getrefcount(inner))
for item in *base, inner:
    last = [item]


def gather(*parts):
    return *parts, parts


*most, end = gather(*base)
print(end[0] is inner, len(most), last)
del spread, joined, most, end
print(sys.getrefcount(inner))
