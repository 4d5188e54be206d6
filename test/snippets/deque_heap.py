from collections import deque
import heapq
dq = deque([[1], [2]], maxlen=3)
dq.append([3]); dq.append([4])
l = dq.popleft()
dq.rotate(1)
r = dq[0]
dq.extendleft([[5], r])
print(list(dq))
h = []
for i, x in enumerate([[5], [1], [3]]):
    heapq.heappush(h, (x[0], i, x))
top = heapq.heappop(h)
n = heapq.nsmallest(1, h)
rp = heapq.heapreplace(h, (9, 9, l))
pp = heapq.heappushpop(h, (0, 0, r))
m = list(heapq.merge([[1], [4]], [[2]]))
print(top, n, rp, pp, m)
it = iter(dq)
q = next(it)
dq.clear()
try:
    next(it)
except RuntimeError as e:
    print("changed")
it = x = None
h = n = None
top = rp = pp = None
