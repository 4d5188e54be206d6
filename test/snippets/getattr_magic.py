class Lazy:
    def __init__(self, src):
        object.__setattr__(self, "src", src)
        object.__setattr__(self, "hits", [])
    def __getattr__(self, name):
        self.hits.append(name)
        if name not in self.src:
            raise AttributeError(name)
        return self.src[name]
    def __setattr__(self, name, v):
        self.src[name] = v
    def __delattr__(self, name):
        del self.src[name]
class Proxy:
    def __init__(self, t): self.t = t
    def __getattribute__(self, n):
        t = object.__getattribute__(self, "t")
        return getattr(t, n)
d = {"a": [1]}
l = Lazy(d)
x = l.a
l.b = x
y = l.b
print(y is x, hasattr(l, "zz"), getattr(l, "q", None), len(l.hits))
del l.a
p = Proxy(l)
z = p.b
h = p.hits
print(z is x, h)
d.clear()
del l
x = y = z = None
h.clear()
p = None
