# kind: versions
# level: 3
# view: sizeof
# rename: cats, dogs
# because: Two lists of three references. An older Python makes a list of constants empty and then fills it, with room to spare.
# wrong: 'On all of them' => You chose this because both hold three references; but how they were made left different spare room.
# wrong: 'On none of them' => Equal lists may well have equal sizes: look at how much spare room each got.

import sys
cats = [1, 2, 3]
dogs = list((1, 2, 3))
print(sys.getsizeof(cats)
      == sys.getsizeof(dogs))
