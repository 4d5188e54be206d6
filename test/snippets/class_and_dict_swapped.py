class A:
    def who(self): return "A"
class B:
    def who(self): return "B"
a = A()
a.x = [1]
a.y = [a.x]
a.__class__ = B
print(a.who())
d = a.__dict__
d["z"] = d["x"]
a.__dict__ = {"x": d}
print(sorted(d), a.x is d)
d2 = a.__dict__
del a.x
d = None
a.n = d2
a.__dict__ = {}
d2 = None
b = B()
b.__dict__.update(p=[1], q=[2])
setattr(b, "r", b.p)
delattr(b, "p")
v = vars(b)
b = None
print(sorted(v))
v.clear()
a = None
