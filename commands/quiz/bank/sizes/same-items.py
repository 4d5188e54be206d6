# kind: larger
# of: cats, dogs, pets
# level: 1
# view: sizeof
# vary N_: 3, 10, 50, 200, 1000
# rename: cats, dogs, pets
# because: A set keeps a hash beside each reference, and many entries empty: {sys.getsizeof(pets)} bytes; the list takes {sys.getsizeof(dogs)}.
# wrong: 'None: the two largest are of one size' => They hold the same items, but a set needs a table to find them fast.

import sys
cats = tuple(range(N_))
dogs = list(range(N_))
pets = set(range(N_))
