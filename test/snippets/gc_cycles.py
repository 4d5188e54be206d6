import gc, weakref
gc.disable()
class Node:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a = Node(1); b = Node(2)
a.o = b; b.o = a
r = weakref.ref(a)
del a
b2 = b
del b
print(r() is not None)
b2 = None
print(gc.collect() > 0, r())
l = [[1]]
l.append(l)
l = None
d = {}; d["d"] = d; d["x"] = [d]
x = d["x"]
del d
x = None
def f():
    def g(): return g
    return 1
f()
n = gc.collect()
print(n >= 3, gc.garbage)
gc.enable()
try:
    e = ValueError(); e.me = e
    raise e
except ValueError as err:
    keep = err
del e, keep
gc.collect()
