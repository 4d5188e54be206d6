# kind: cycle
# level: 2
# view: gc
# rename: root, child
# because: Parent and child refer to each other, so counting frees neither; gc.collect() does.
# wrong: 'Counting frees them with their last name' => You chose this because `root` was deleted; but the child refers to its parent, and the parent to it.
# wrong: 'They leak: nothing ever frees them' => They wait for the collector, which finds such rings.

import gc
class Node:
    pass

root = Node()
child = Node()
root.children = [child]
child.parent = root
del root, child
gc.collect()
