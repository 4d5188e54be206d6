# kind: prints
# level: 2
# view: sizeof
# others: yes
# vary N_: 1, 2, -1, 1000
# because: N_ needs room for one digit inside. On older Pythons zero has none; on newer ones it has room for one, too: {right} here.
# wrong: '4 4' => Those are integers as C has them; an int of Python is an object with a head.
# wrong: '1 1' => You chose {this} because small numbers need one byte; but each int is an object with a head.

import sys
print(sys.getsizeof(0), sys.getsizeof(N_))
