import sys

grid = [[]] * 3
grid[0].append(1)
print(grid, sys.getrefcount(grid[0]))
rows = [[] for _ in range(3)]
rows[0].append(1)
print(rows, sys.getrefcount(rows[0]))
cell = [0]
line = [cell] * 4
line[1] = [9]
print(sys.getrefcount(cell), line)
pairs = (cell, [1]) * 2
del line
print(sys.getrefcount(cell), pairs[0] is pairs[2])
table = dict.fromkeys(["a", "b"], cell)
print(sys.getrefcount(cell), table["a"] is table["b"])
