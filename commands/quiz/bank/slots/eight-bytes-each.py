# kind: prints
# level: 2
# view: sizeof
# vary S_: a, x, name
# because: A slot is one reference of {tuple.__itemsize__} bytes in the instance; three more slots make it {right} bytes larger.
# wrong: 0 => You chose 0 because nothing was stored yet; but the places are there from the beginning.
# wrong: tuple.__itemsize__ => That is one slot more; there are three.
# wrong: 3 * sys.getsizeof(1) => A slot holds a reference, not the number itself.

import sys
class One:
    __slots__ = ('S_',)
class Four:
    __slots__ = ('S_', 'b', 'c', 'd')
print(sys.getsizeof(Four())
      - sys.getsizeof(One()))
