import itertools
import sys

left, right = [1], [2]
chained = itertools.chain([left], [right])
first = next(chained)
print(first is left, sys.getrefcount(left))
pairs = list(itertools.combinations([left, right, first], 2))
print(len(pairs), pairs[1][0] is pairs[1][1])
one, two = itertools.tee([left, right])
ahead = next(one)
print(next(two) is ahead)
groups = {key: list(group) for key, group in itertools.groupby([left, left, right], key=len)}
cycle = itertools.cycle([left])
turns = [next(cycle) for _ in range(2)]
islice = list(itertools.islice(itertools.count(5), 2))
print(islice, len(groups[1]), turns[0] is turns[1])
for pair in itertools.product([left], [right, left]):
    last = pair
print(last[0] is last[1])
del chained, pairs, one, two, cycle
print(sys.getrefcount(right))
