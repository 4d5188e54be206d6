# claim: For the same elements: tuple < list < set, and a dict is larger than a list
# shown by: sizeof
# also asked: tuple smaller than list; size of list set dict

import sys

sizes = []
for length in range(1001):
    items = range(length)
    sizes.append([sys.getsizeof(kind(items)) for kind in (tuple, list, set, dict.fromkeys)])
for length in (0, 3, 1000):
    print(
        f"{length} elements: tuple {sizes[length][0]}, list {sizes[length][1]}, "
        f"set {sizes[length][2]}, dict {sizes[length][3]}"
    )
print("? tuple < list < set for 0 to 1000 elements:", all(row[0] < row[1] < row[2] for row in sizes))
print("? the dict is larger than the list for 0 to 1000 elements:", all(row[3] > row[1] for row in sizes))
