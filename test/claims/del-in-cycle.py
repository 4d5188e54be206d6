# claim: An object with __del__ in a cycle is collected all the same (since 3.4)
# shown by: gc
# also asked: __del__ makes a cycle uncollectable; gc.garbage

import gc

log = []


class Node:
    def __del__(self):
        log.append("__del__")


gc.disable()
node = Node()
node.me = node
del node
print("before the collection:", log)
gc.collect()
print("after it:", log, "gc.garbage:", gc.garbage)
print(
    "? an object with __del__ in a cycle is collected, and its __del__ runs:", log == ["__del__"] and gc.garbage == []
)
