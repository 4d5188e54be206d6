import gc, weakref
def make(n):
    class Local:
        data = [n]
        def get(self): return self.data
    return Local
A = make(1)
B = make(2)
r = weakref.ref(A)
o = A()
d = o.get()
del A
print(r() is not None)
o = None
gc.collect()
print(r())
d2 = B.data
B.extra = d2
C = type("C", (B,), {"more": d})
c = C()
print(c.more is d, c.get() is d2)
B = None
c.__class__.__name__
C.more = None
del C
c = None
print(gc.collect() > 0)
d = d2 = None
