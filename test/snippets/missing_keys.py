import sys


class Table(dict):
    def __missing__(self, key):
        made = [key]
        self[key] = made
        return made

    def __setitem__(self, key, value):
        changes.append(key)
        super().__setitem__(key, value)


changes = []
table = Table(a=[0])
first = table["x"]
second = table["x"]
print(first is second, changes, sys.getrefcount(first))
third = table.get("y", first)
table["z"] = third
print(third is first, sys.getrefcount(first), "y" in table)
for key in list(table):
    value = table.pop(key)
print(value is first, sys.getrefcount(first))
