saved = []
class Phoenix:
    def __init__(self, n):
        self.n = n
        self.data = [n]
    def __del__(self):
        saved.append(self)
p = Phoenix(1)
del p
q = saved.pop()
d = q.data
print(q.n)
del q
print(len(saved), d)
p2 = Phoenix(2); p2 = None; r = saved[-1]; saved.clear()
print(r.data)
r = None
