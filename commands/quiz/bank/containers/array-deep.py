# kind: larger
# of: cats, dogs
# by: deep
# level: 1
# view: sizeof
# vary N_: 50, 100, 1000
# rename: cats, dogs
# because: The list leads to N_ int objects; the array holds the numbers themselves, {dogs.itemsize} bytes each.
# wrong: '`dogs`' => You chose the array because it holds whole numbers; but an int object takes more than reference or number.
# wrong: 'None: the two largest are of one size' => Both have a place for each; but what the list's places lead to comes on top.

from array import array
cats = list(range(2000, 2000 + N_))
dogs = array('q', cats)
