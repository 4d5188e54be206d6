# kind: larger
# of: cats, dogs, pets
# level: 2
# view: sizeof
# vary N_: 1000, 50000, 1000000
# rename: cats, dogs, pets
# because: sys.getsizeof counts the list alone: head and references. Three references take more than one, whatever they lead to.
# wrong: '`cats`' => You chose it because of the N_ characters; but they lie in the str, and the list holds one reference to it.
# wrong: '`dogs`' => Two references take more than one, but three take more still.

import sys
cats = ['x' * N_]
dogs = ['ab', 'cd']
pets = ['', '', '']
