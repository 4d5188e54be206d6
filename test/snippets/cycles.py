import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.next = None


gc.disable()
gc.collect()
a, b = Node(["a"]), Node(["b"])
a.next, b.next = b, a
names = [a.name, b.name]
del a, b
print(names)
found = gc.collect()
print(found >= 2, names)
loop = []
loop.append(loop)
loop = None
print(gc.collect())
gc.enable()
