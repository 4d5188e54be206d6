# kind: prints
# level: 3
# view: refcount
# others: yes
# rename: cats
# because: `cats` is one reference. The argument is one more on older Pythons; on newer ones a call may borrow a local's reference. Here: {right}.
# wrong: 0 => The local name is a reference, so there is at least one.
# wrong: 3 => You counted the call twice; there is a local name and one argument, no more.

import sys
def look():
    cats = [1, 2]
    return sys.getrefcount(cats)

print(look())
