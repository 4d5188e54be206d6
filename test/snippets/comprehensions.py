import sys

rows = [[1], [2], [3]]
same = [row for row in rows]
print(sys.getrefcount(rows[0]))
odd = [row for row in rows if row[0] % 2]
table = {row[0]: row for row in rows}
unique = {len(row) for row in rows}
grid = [[cell, row] for row in rows for cell in row]
nested = [[item for item in row] for row in rows]
print(sys.getrefcount(rows[0]), unique, nested)
del same, odd
table.pop(1)
print(sys.getrefcount(rows[0]), len(grid))
grid.clear()
print(sys.getrefcount(rows[0]))
