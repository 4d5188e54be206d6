import weakref, sys
class A: pass
r = weakref.ref(A)
o = A()
print(sys.getrefcount(r))
