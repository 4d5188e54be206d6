# kind: prints
# level: 2
# view: sizeof
# vary N_: 1, 5, 6, 9, 17, 18
# rename: cats, room
# because: With the N_ items there are {right} empty places, so that the next append need not make room.
# wrong: 0 => You chose 0 because N_ items need N_ places; but append makes room for more than it needs now.
# wrong: N_ => You thought the room doubles each time; a list grows by about an eighth and a few places.

import sys
cats = []
for n in range(N_):
    cats.append(n)
room = sys.getsizeof(cats) - sys.getsizeof([])
print(room // 8 - len(cats))
