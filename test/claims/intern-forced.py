# claim: sys.intern makes equal strings one object
# shown by: is
# also asked: sys.intern

import sys

parts = ["hello ", "world"]
a, b = "".join(parts), "".join(parts)
print("equal:", a == b, "one object:", a is b)
print("? two equal strings that were built are two objects:", a is not b)
print("? sys.intern makes equal strings one object:", sys.intern(a) is sys.intern(b))
