# kind: larger
# of: cats, dogs
# level: 2
# view: sizeof
# vary N_: 200, 500, 1000
# rename: cats, dogs
# because: A dict keeps its table when keys are deleted, even when none is left: {sys.getsizeof(cats):,} bytes.
# wrong: '`dogs`' => You chose it because the other one is empty; but deleting keys does not make a dict smaller.
# wrong: 'None: the two largest are of one size' => One kept the table of its N_ keys, the other one never had more than ten.

import sys
cats = {n: 0 for n in range(N_)}
for n in range(N_):
    del cats[n]
dogs = {n: 0 for n in range(10)}
