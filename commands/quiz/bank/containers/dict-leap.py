# kind: prints
# level: 3
# view: sizeof
# rename: cats, start
# vary S_: 0, None, 'x'
# because: A dict uses only a part of its table, to find keys fast: entry number {right} makes this one grow.
# wrong: 8 => You chose 8 because tables come in powers of two; that holds, but a dict never fills its table.
# wrong: 2 => A dict makes room for several entries at once.
# wrong: 5 => Five entries still fit; the next one makes it grow.

import sys
cats = {0: S_}
start = sys.getsizeof(cats)
while sys.getsizeof(cats) == start:
    cats[len(cats)] = S_
print(len(cats))
