class A: pass
def f():
    r = []
    for i in range(12):
        o = A()
        k = id(o)
        del o
        p = A()
        r.append(id(p) == k)
        del p
    return r
print(f())
def g():
    r = []
    for i in range(12):
        s = "ab" * len("abc")
        k = id(s)
        del s
        p = "cd" * len("abc")
        r.append(id(p) == k)
        del p
    return r
print(g())
print(id(A())==id(A()))
print(id(A())==id(A()))
