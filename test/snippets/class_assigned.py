class A: pass
class B: pass
a = A()
a.__class__ = B
b = a
c = [a, a]
print(type(a) is B)
del b
c.clear()
print(type(a).__name__)
