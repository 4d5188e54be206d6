# kind: prints
# level: 2
# view: refcount
# vary S_: [], [1], {}, set(), object()
# because: No name holds it: the argument of getrefcount is the one reference there is.
# wrong: 0 => You chose 0 because no name is bound; but without any reference it would be gone before getrefcount looks.
# wrong: 2 => That is what a named one prints: the name and the argument. Here there is no name.

import sys
print(sys.getrefcount(S_))
