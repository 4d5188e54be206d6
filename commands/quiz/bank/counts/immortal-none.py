# kind: prints
# level: 3
# view: refcount
# others: yes
# vary S_: None, True, False
# vary N_: 500, 1000, 2500
# rename: start, more
# because: Where S_ is immortal, its count stands still; on older Pythons each place of the list counts. Here: {right}.
# wrong: 1 => The list is one object; but each of its N_ places refers to S_.
# wrong: N_ * tuple.__itemsize__ => Those are the bytes of the places; counts are counted one a place.

import sys
start = sys.getrefcount(S_)
more = [S_] * N_
print(sys.getrefcount(S_) - start)
