# kind: larger
# of: cats, dogs
# level: 2
# view: sizeof
# vary N_: 50, 100, 1000
# rename: cats, dogs
# because: As getsizeof counts, both have {dogs.itemsize} bytes a place and a head; the int objects of the list are not counted, and an array's head is longer.
# wrong: '`cats`' => You chose the list because of its int objects; but getsizeof does not count what the places lead to.
# wrong: 'None: the two largest are of one size' => Almost: a place takes as much in both, but the heads differ.

from array import array
cats = [n + 2000 for n in [0] * N_]
cats = cats[:]
dogs = array('q', cats)
