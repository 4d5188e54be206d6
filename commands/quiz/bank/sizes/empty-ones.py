# kind: larger
# of: cats, dogs, pets
# level: 1
# view: sizeof
# rename: cats, dogs, pets
# because: A set has a small table inside even when it is empty: {sys.getsizeof(set())} bytes; the list takes {sys.getsizeof([])}.
# wrong: '`cats`' => You chose the list because it can grow; but an empty one has no places yet.
# wrong: '`dogs`' => A tuple is the leanest of the three: it has as many places as items, none here.
# wrong: 'None: the two largest are of one size' => All are empty, but each type has a head of its own size.

import sys
cats = []
dogs = ()
pets = set()
