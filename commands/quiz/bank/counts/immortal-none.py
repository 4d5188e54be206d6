# kind: prints
# level: 3
# view: refcount
# others: yes
# vary S_: None, True, False
# vary N_: 500, 1000, 2500
# rename: start, more
# because: From 3.12 on S_ is immortal, and its count stands still; before that each place of the list counted.
# wrong: 1 => The list is one object; but each of its N_ places refers to S_.
# wrong: N_ * 8 => Those are the bytes of the places; counts are counted one a place.

import sys
start = sys.getrefcount(S_)
more = [S_] * N_
print(sys.getrefcount(S_) - start)
