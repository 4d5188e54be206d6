class Base:
    log = []
    def __init__(self, **kw):
        self.log.append(kw)
        self.base = kw
    def hello(self): return [self, "base"]
class L(Base):
    def __init__(self, left=None, **kw):
        super().__init__(**kw)
        self.left = left
    def hello(self): return [super().hello(), "L"]
class R(Base):
    def __init__(self, right=None, **kw):
        super().__init__(**kw)
        self.right = right
    def hello(self):
        h = super().hello
        return [h(), "R"]
class D(L, R):
    pass
box = [1]
d = D(left=box, right=box, z=box)
h = d.hello()
print(len(Base.log), h[1], h[0][1])
s = super(L, d)
m = s.hello
print(m()[1])
del s
bound = d.hello
d = None
bound.__self__.left = None
m = None
h.clear()
Base.log.clear()
bound = None
box = None
