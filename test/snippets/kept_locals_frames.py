import sys
def outer(x):
    y = [x]
    def inner():
        return sys._getframe(1)
    fr = inner()
    return y
a = [1]
b = outer(a)
print(b)
def snap():
    v = [2]
    d = locals()
    d["v"].append(3)
    return d
d = snap()
w = d["v"]
d.clear()
def gen():
    z = [4]
    yield locals()
    z = [5]
    yield z
g = gen()
l1 = next(g)
z1 = l1["z"]
z2 = next(g)
print(l1["z"] is z1, z1, z2)
fr = g.gi_frame
print(fr.f_code.co_name)
del fr
g.close()
g = None
l1 = z1 = None
w = z2 = None
