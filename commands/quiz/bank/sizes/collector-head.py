# kind: prints
# level: 3
# view: sizeof
# vary S_: [], {}, set(), (1, 2)
# rename: cats
# because: Objects that the collector may follow have two words before their head; getsizeof adds them: {right} bytes.
# wrong: 0 => You took both for one figure; but getsizeof adds what lies before the object, for the collector.
# wrong: tuple.__itemsize__ => The collector links such objects in both directions, which takes two words of {this} bytes.

import sys
cats = S_
print(sys.getsizeof(cats) - cats.__sizeof__())
