# kind: prints
# level: 3
# view: sizeof
# vary N_: 3, 4, 7, 10
# rename: cats, start
# because: The list had N_ places and none to spare; append made room for several at once.
# wrong: tuple.__itemsize__ => You chose {this} because one reference came; but a list that has to grow makes places to spare.
# wrong: 8 * N_ => You thought the room doubles; a list grows by a small part of its length, and a few places.
# wrong: 0 => There was no place to spare, as [0] * N_ makes just as many as it needs.

import sys
cats = [0] * N_
start = sys.getsizeof(cats)
cats.append(0)
print(sys.getsizeof(cats) - start)
