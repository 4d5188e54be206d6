class Typed:
    def __init__(self, kind):
        self.kind = kind
        self.seen = []
    def __set_name__(self, owner, name):
        self.name = "_" + name
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__[self.name]
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(value)
        self.seen.append(value)
        obj.__dict__[self.name] = value

class Row:
    items = Typed(list)
    tags = Typed(dict)
    def __init__(self, items):
        self.items = items
        self.tags = {}

stuff = [1]
r = Row(stuff)
r.tags["k"] = r.items
d = Row.items
try:
    r.items = 5
except TypeError as e:
    print("no", e)
print(len(d.seen))
del stuff
r = None
d.seen.clear()
d = None
