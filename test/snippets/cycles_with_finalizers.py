import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        log.append(self.name)


gc.disable()
log = []
node = Node(["one"])
weak = weakref.ref(node, lambda ref: log.append("weak"))
node = None
print(log, weak() is None)
gc.collect()
print(log, weak() is None)
pair = [Node(["two"]), []]
pair[1].append(pair)
del pair
print(len(log))
gc.collect(); print(log)
