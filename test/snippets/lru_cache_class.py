from collections import OrderedDict
class LRU:
    def __init__(self, cap):
        self.cap = cap
        self.d = OrderedDict()
    def get(self, k):
        if k not in self.d:
            return None
        self.d.move_to_end(k)
        return self.d[k]
    def put(self, k, v):
        self.d[k] = v
        self.d.move_to_end(k)
        if len(self.d) > self.cap:
            old_k, old_v = self.d.popitem(last=False)
            return old_v
c = LRU(2)
v1, v2, v3 = [1], [2], [3]
c.put("a", v1); c.put("b", v2)
x = c.get("a")
gone = c.put("c", v3)
print(gone is v2, list(c.d))
y = c.get("zz")
c.d["a"] = v3
del v1, x
keys = list(c.d)
items = list(c.d.items())
c.d.clear()
print(len(items))
items.pop()
c = gone = items = None
