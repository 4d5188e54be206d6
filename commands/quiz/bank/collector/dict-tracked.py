# kind: versions
# level: 3
# view: gc
# vary S_: {'a': 1}, {1: 2.5}, {'tom': 'cat'}
# because: Nothing in it can be part of a ring. Up to 3.13 the collector leaves such a dict out; from 3.14 on it follows each dict.
# wrong: 'On all of them' => You chose this because a dict may be part of a ring; but up to 3.13 those of plain values were left out.
# wrong: 'On none of them' => You chose this because its values are plain; but from 3.14 on each dict is followed.

import gc
cats = S_
print(gc.is_tracked(cats))
