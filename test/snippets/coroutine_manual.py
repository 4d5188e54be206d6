class Wait:
    def __init__(self, tag):
        self.tag = tag
    def __await__(self):
        got = yield self.tag
        return [got, self]
async def step(tags):
    out = []
    for t in tags:
        r = await Wait(t)
        out.append(r)
    return out
tags = [["a"], ["b"]]
c = step(tags)
t = c.send(None)
print(t, t is tags[0])
u = c.send([1])
try:
    c.send(u)
except StopIteration as e:
    res = e.value
print(len(res), res[1][0] is u)
c.close()
del c
w = res[0][1]
res = None
tags.clear()
w = t = u = None
