# kind: larger
# of: cats, dogs
# level: 1
# view: sizeof
# vary N_: 100, 1000, 10000
# rename: cats, dogs
# because: The list has all N_ references; the generator only remembers where it is, {sys.getsizeof(dogs)} bytes.
# wrong: '`dogs`' => You chose it because a generator looks like work; but it stores no items at all.
# wrong: 'None: the two largest are of one size' => They give the same numbers, but the generator makes them one by one.

import sys
cats = [n * n for n in range(N_)]
dogs = (n * n for n in range(N_))
