# claim: gc.collect() finds such a cycle, says how many objects it found, and frees them
# shown by: gc
# also asked: does gc free cycles; gc.collect

import gc
import weakref


class Node:
    pass


gc.collect()
a, b = Node(), Node()
a.next, b.next = b, a
alive = weakref.ref(a)
del a, b
found = gc.collect()
print("gc.collect():", found)
print("? gc.collect() says how many objects it found, at least the two nodes:", found >= 2)
print("? gc.collect() frees them:", alive() is None)
print("? the next gc.collect() finds nothing:", gc.collect() == 0)
