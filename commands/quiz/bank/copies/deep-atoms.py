# kind: prints
# level: 3
# view: heap
# vary N_: 1, 7, 1000
# rename: plain, mixed
# because: A tuple of numbers can never change, so deepcopy gives it back as it is. One with a list inside has to be copied.
# wrong: 'False False' => You chose {this} because a copy must be another object; but what cannot change needs no copy.
# wrong: 'True True' => Both are tuples, but the list inside the second one may change, so that one is copied.
# wrong: 'False True' => It is the other way round: the list inside is what makes a copy needed.

from copy import deepcopy
plain = (N_, 2)
mixed = (N_, [2])
print(deepcopy(plain) is plain,
      deepcopy(mixed) is mixed)
