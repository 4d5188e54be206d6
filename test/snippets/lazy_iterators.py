import sys

items = [[1], [2], [3]]
pairs = zip(items, items)
one = next(pairs)
two = next(pairs)
print(one[0] is one[1], two)
numbered = enumerate(items)
index, item = next(numbered)
big = filter(lambda item: item[0] > 1, items)
doubled = map(lambda item: item * 2, items)
first = next(big)
print(first is items[1], next(doubled), sys.getrefcount(items))
for left, right in zip(items, doubled):
    last = [left, right]
back = reversed(items)
end = next(back)
print(last, end is items[2], sys.getrefcount(items[0]))
del pairs, numbered, big, doubled, back
print(sys.getrefcount(items))
