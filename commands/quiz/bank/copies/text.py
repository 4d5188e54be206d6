# kind: prints
# level: 2
# view: is
# vary N_: 2, 3, 40
# rename: word
# because: A str cannot change, so its whole slice, and a copy of it, are the str itself.
# wrong: 'False False' => You chose {this} because a copy must be another object; but what cannot change needs no copy.
# wrong: 'True False' => copy.copy knows that a str cannot change, too.
# wrong: 'False True' => The whole slice of a str is the str itself.

import copy
word = 'ab' * N_
print(word[:] is word, copy.copy(word) is word)
