print(id([]) == id([]))
a = [1]
ida = id(a)
del a
b = [2]
print(id(b) == ida)
x = 1000.5
idx = id(x)
x = x + 1
y = x * 2
print(id(y) == idx)
d = {"a": 1}
idd = id(d)
del d
e = {"b": 2}
print(id(e) == idd)
class A: pass
o = A()
ido = id(o)
del o
p = A()
print(id(p) == ido)
t = tuple([1, 2, 3])
idt = id(t)
del t
u = tuple([4, 5, 6])
print(id(u) == idt)
s = "ab" * len("abc")
ids = id(s)
del s
r = "cd" * len("abc")
print(id(r) == ids)
print(id(A()) == id(A()))
print(id({}) == id({}), id((1,len("a"))) == id((2,len("a"))), id(object())==id(object()))
