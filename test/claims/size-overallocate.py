# claim: A list built by append is never smaller than [0] * n and often larger, because it grows in leaps with spare
# room
# shown by: sizeof
# also asked: list growth; append over-allocates

import sys

grown, larger, smaller, sizes = [], 0, 0, []
for length in range(1, 2001):
    grown.append(None)
    exact = sys.getsizeof([0] * length)
    sizes.append(sys.getsizeof(grown))
    larger += sizes[-1] > exact
    smaller += sizes[-1] < exact
print("sizes while it grows to 10:", *sizes[:10])
print("of 2000 lengths: larger than [0] * n", larger, "smaller", smaller)
print("? a list built by append is never smaller than [0] * n:", smaller == 0)
print("? a list built by append is often larger:", larger > 1000)
print("? a list grows in leaps:", len(set(sizes)) < 200)
