# kind: versions
# level: 3
# view: refcount
# vary S_: None, True, 7, ()
# rename: start, more
# because: An immortal object's count stands still: references to it need not be counted. CPython 3.12 brought that.
# wrong: 'On all of them' => You chose this because there is one S_ for all; but up to 3.11 each reference to it was counted.
# wrong: 'On none of them' => You chose this because each reference counts; from 3.12 on S_ is left out.

import sys
start = sys.getrefcount(S_)
more = [S_] * 100
print(sys.getrefcount(S_) == start)
