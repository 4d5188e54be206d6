# claim: getrefcount(a) goes 2, 3, 4, 3 over a, b = a, c = a, del b at module level
# shown by: refcount
# also asked: sys.getrefcount prints 2

import sys

counts = []
a = []
counts.append(sys.getrefcount(a))
b = a
counts.append(sys.getrefcount(a))
c = a
counts.append(sys.getrefcount(a))
del b
counts.append(sys.getrefcount(a))
print("getrefcount:", *counts)
print("? getrefcount goes 2, 3, 4, 3:", counts == [2, 3, 4, 3])
