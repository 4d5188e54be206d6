# kind: versions
# level: 3
# view: sizeof
# rename: cats, dogs
# because: Two lists of three references. Up to 3.9 a list made from constants was made empty and then filled, with room to spare.
# wrong: 'On all of them' => You chose this because both hold three references; but how they were made left different spare room.
# wrong: 'On none of them' => Equal lists may well have equal sizes: look at how much spare room each got.

import sys
cats = [1, 2, 3]
dogs = list((1, 2, 3))
print(sys.getsizeof(cats)
      == sys.getsizeof(dogs))
