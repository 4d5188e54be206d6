import sys
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque

item = [1]
line = deque([item, [2]], maxlen=2)
line.append(item)
print(sys.getrefcount(item), len(line))
line.rotate(1)
left = line.popleft()
groups = defaultdict(list)
groups["x"].append(item)
missing = groups["y"]
order = OrderedDict(a=item, b=left)
order.move_to_end("a")
counts = Counter([1, 1, 2])
chain = ChainMap({"k": item}, order)
print(chain["k"] is item, counts.most_common(1), list(order))
print(sys.getrefcount(item), missing is groups["y"])
line.clear(); groups.clear(); order.clear()
del chain
print(sys.getrefcount(item))
