# kind: versions
# level: 3
# view: sizeof
# vary S_: tom, age, a
# rename: cats, dogs
# because: {right}: there a dict whose keys are all texts keeps no hash beside them, as a str knows its own; so it takes less.
# wrong: 'On all of them' => You chose this because texts know their hash; but not on each Python do dicts make use of that.
# wrong: 'On none of them' => You chose this because one entry is one entry; but the kind of the keys decides about its size.

import sys
cats = {'S_': 1}
dogs = {1: 1}
print(sys.getsizeof(cats) < sys.getsizeof(dogs))
