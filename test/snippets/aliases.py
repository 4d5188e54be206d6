import sys
a = [1, 2, 3]
b = a
c = b
print(sys.getrefcount(a), a is c)
del b
print(sys.getrefcount(a))
c = None
print(sys.getrefcount(a))
