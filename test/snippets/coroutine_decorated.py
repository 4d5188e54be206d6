import functools
def primed(fn):
    @functools.wraps(fn)
    def start(*a):
        g = fn(*a)
        next(g)
        return g
    return start
@primed
def sink(store):
    while True:
        item = yield
        store.append(item)
@primed
def broadcast(*targets):
    try:
        while True:
            x = yield
            for t in targets:
                t.send(x)
    except GeneratorExit:
        print("closing")
s1, s2 = [], []
b = broadcast(sink(s1), sink(s2))
v = [1]
b.send(v)
b.send([2])
print(len(s1), s1[0] is s2[0])
b.close()
del b
s1.clear()
v = None
x = s2.pop()
s2 = None
