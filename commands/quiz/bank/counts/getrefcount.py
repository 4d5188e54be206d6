# kind: prints
# level: 1
# view: refcount
# vary N_: 2, 3, 4, 9
# rename: cats, zoo
# because: The name and N_ places of the list, and one more: the argument of getrefcount while it runs.
# wrong: N_ + 1 => That is the count itself; but getrefcount prints one more, for its own argument.
# wrong: N_ => You counted the places alone; the name and the argument of getrefcount are references, too.
# wrong: 2 => That would be without `zoo`; but each of its places is one more.

import sys
cats = [7]
zoo = [cats] * N_
print(sys.getrefcount(cats))
