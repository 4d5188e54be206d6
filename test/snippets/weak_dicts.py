import weakref
class Key:
    def __init__(self, k): self.k = k
    def __hash__(self): return hash(self.k)
    def __eq__(self, o): return self.k == o.k
cache = weakref.WeakValueDictionary()
def get(k):
    v = cache.get(k)
    if v is None:
        v = Key(k)
        cache[k] = v
    return v
a = get("x" * 2)
b = get("xx")
print(a is b, len(cache))
wk = weakref.WeakKeyDictionary()
wk[a] = [b.k]
ws = weakref.WeakSet([a, b])
vals = wk[a]
del a
print(len(cache), len(wk), len(ws))
b = None
print(len(cache), len(wk), len(ws), vals)
vals = None
