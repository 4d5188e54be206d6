# kind: versions
# level: 3
# view: refcount
# vary S_: None, True, 7, ()
# rename: start, more
# because: {right}: there S_ is immortal, and its count stands still, as references to it need not be counted.
# wrong: 'On all of them' => You chose this because there is one S_ for all; but on some Pythons each reference to it is counted.
# wrong: 'On none of them' => You chose this because each reference counts; on some Pythons S_ is left out.

import sys
start = sys.getrefcount(S_)
more = [S_] * 100
print(sys.getrefcount(S_) == start)
