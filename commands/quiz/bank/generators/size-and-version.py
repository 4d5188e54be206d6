# kind: versions
# level: 3
# view: sizeof
# vary N_: 8, 9, 10, 11
# rename: steps, cats
# because: {right}: there the generator's frame lies inside it, so getsizeof counts that, too. Elsewhere it is an object of its own.
# wrong: 'On all of them' => You chose this because a generator has a frame; but on some Pythons that is another object, not counted here.
# wrong: 'On none of them' => You chose this because a generator is said to be tiny; with its frame inside it is larger than this list.

import sys
steps = (n for n in 'abc')
cats = [0] * N_
print(sys.getsizeof(steps)
      > sys.getsizeof(cats))
