from sys import getrefcount as rc
def f(a, b):
    print("in", rc(a), rc(b))
    a = b
    print("re", rc(a))
    del b
    print("del", rc(a))
    try:
        raise KeyError(a)
    except KeyError as e:
        print("exc", rc(a), rc(e), rc(e.args))
    print("out", rc(a))
    for item in [a, a]:
        print("loop", rc(item), rc(a))
    with C(a) as w:
        print("with", rc(w))
    c = [a for _ in range(2) if rc(a) > 0]
    print("comp", rc(a), rc(c))
    return a
class C:
    def __init__(self, v): self.v = v
    def __enter__(self): return self.v
    def __exit__(self, *x): print("exit", rc(self.v), rc(self))
r = f([1], [2])
print(rc(r))
t = [r] * 3
print(rc(r), rc(t))
a, *b = t
print(rc(r), rc(b))
s = t[:]
print(rc(r))
t.extend(t)
print(rc(r))
del t, b
print(rc(r), rc(s[0]))
while len(s) > 1:
    print(rc(s.pop()), rc(r))
