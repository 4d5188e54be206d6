# kind: versions
# level: 3
# view: gc
# vary S_: {'a': 1}, {1: 2.5}, {'tom': 'cat'}
# because: Nothing in it can be part of a ring. {right}: there the collector follows each dict, elsewhere it leaves such a one out.
# wrong: 'On all of them' => You chose this because a dict may be part of a ring; but on some Pythons those of plain values are left out.
# wrong: 'On none of them' => You chose this because its values are plain; but on some Pythons each dict is followed.

import gc
cats = S_
print(gc.is_tracked(cats))
