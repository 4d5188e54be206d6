# kind: larger
# of: cats, dogs
# level: 3
# view: sizeof
# vary N_: 10, 100, 1000
# rename: cats, dogs
# because: A list does give room back when it shrinks: both are down to their head, {sys.getsizeof([])} bytes.
# wrong: '`dogs`' => You chose it because a dict would keep its table; but a list gives room back as it shrinks.
# wrong: '`cats`' => clear() gives all places back at once.

import sys
cats = [0] * N_
dogs = [0] * N_
cats.clear()
while dogs:
    dogs.pop()
