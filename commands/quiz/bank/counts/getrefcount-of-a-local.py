# kind: prints
# level: 3
# view: refcount
# others: yes
# rename: cats
# because: `cats` is one reference. The argument is one more up to 3.13; from 3.14 on a call may borrow a local's reference.
# wrong: 0 => The local name is a reference, so there is at least one.
# wrong: 3 => You counted the call twice; a local name and one argument are 2 at most.

import sys
def look():
    cats = [1, 2]
    return sys.getrefcount(cats)

print(look())
