# kind: prints
# level: 2
# view: sizeof
# vary N_: 4, 5, 8, 9, 16, 17, 33, 100
# rename: cats, sizes
# because: append makes room for several items at once: N_ of them took {right} different sizes.
# wrong: N_ => You chose N_ because each append seems to need room; but a list grows in leaps, with places to spare.
# wrong: 1 => A list may grow, and then it takes more bytes.
# wrong: len(sizes) + 1 => Almost: you counted the empty list, too, but sizes are taken after append.

import sys
cats = []
sizes = set()
for n in range(N_):
    cats.append(n)
    sizes.add(sys.getsizeof(cats))
print(len(sizes))
