# kind: dies
# of: root
# level: 3
# view: refcount
# rename: root
# because: A weak reference to the parent does not hold it, so there is no ring: the last name was the last reference.
# wrong: 'None: the collector frees it later' => You chose this because the child leads back to it; but weakly, which does not count.

import weakref
class Node:
    pass

root = Node()
child = Node()
root.child = child
child.parent = weakref.ref(root)
del child
del root
print('done')
