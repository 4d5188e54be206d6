# kind: prints
# level: 3
# view: sizeof
# rename: cats, start
# vary N_: 0, 1, 2
# because: A few places lie inside the set, and some of them stay empty: item number {right} makes it grow.
# wrong: 8 => You chose 8 because tables come in powers of two; that holds, but a set never fills its table.
# wrong: 6 => That is where a dict grows; a set keeps more of its places empty.
# wrong: 1 => A few places lie inside the set from the beginning.

import sys
cats = set()
start = sys.getsizeof(cats)
while sys.getsizeof(cats) == start:
    cats.add(len(cats) + N_)
print(len(cats))
