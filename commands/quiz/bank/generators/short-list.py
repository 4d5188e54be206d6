# kind: larger
# of: cats, dogs
# level: 2
# view: sizeof
# vary N_: 1, 2, 3
# rename: cats, dogs
# because: A generator carries a frame, which takes more than a list of so few: {sys.getsizeof(dogs)} against {sys.getsizeof(cats)} bytes.
# wrong: '`cats`' => You chose the list because generators save memory; they do where there are many items.
# wrong: 'None: the two largest are of one size' => They give the same numbers, but a generator has to remember where it is.

import sys
cats = [n + 1 for n in range(N_)]
dogs = (n + 1 for n in range(N_))
