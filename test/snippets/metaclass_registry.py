class Meta(type):
    registry = {}
    def __new__(mcls, name, bases, ns, **kw):
        ns["extra"] = [name]
        cls = super().__new__(mcls, name, bases, ns)
        mcls.registry[name] = cls.extra
        return cls
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        cls.opts = kw
    def __call__(cls, *a):
        obj = super().__call__(*a)
        cls.extra.append(obj)
        return obj
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        return {"pre": [kw]}
class A(metaclass=Meta, flag=[1]):
    def __init__(self, v): self.v = v
class B(A): pass
a = A([2])
b = B(a)
print(sorted(Meta.registry), len(A.extra), len(B.extra))
x = Meta.registry.pop("A")
pre = A.pre
x.clear()
del A.pre
a = None
y = b.v
b.v = None
B.extra.clear()
print(y.v, pre)
b = y = pre = None
