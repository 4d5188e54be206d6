import sys

value = [1]
table = {"a": value, "b": [2], (1, 2): value}
keys, values, items = table.keys(), table.values(), table.items()
print(sys.getrefcount(value), len(keys))
table["c"] = value
print(len(values), sys.getrefcount(table))
for key, held in items:
    last = key, held
del table["a"]
popped = table.pop("b")
key, other = table.popitem()
default = table.setdefault("d", value)
print(popped, key, other is value, default is value, sys.getrefcount(value))
merged = {**table, "x": value}
merged.update(y=value)
del values, items, held, last
table.clear()
print(sys.getrefcount(value), list(merged))
