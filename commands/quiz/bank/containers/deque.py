# kind: larger
# of: cats, dogs, pets
# level: 2
# view: sizeof
# vary N_: 1, 2, 5, 10
# rename: cats, dogs, pets
# because: A deque takes a block with room for many items from the beginning: {sys.getsizeof(pets)} bytes; the list takes {sys.getsizeof(dogs)}.
# wrong: '`dogs`' => You chose the list because it has places to spare; a deque has more of them.
# wrong: 'None: the two largest are of one size' => The same N_ items, but each type stores them in its own way.

import sys
from collections import deque
cats = tuple(range(N_))
dogs = list(range(N_))
pets = deque(range(N_))
