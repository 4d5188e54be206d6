import sys

rows = [[1], [2], [3]]
lazy = (row for row in rows if row[0] > 1)
first = next(lazy)
print(first is rows[1], sys.getrefcount(first))
rest = list(lazy)
print(sys.getrefcount(rows[2]))
total = sum(cell for row in rows for cell in row)
del lazy
print(total, sys.getrefcount(rows), rest)
biggest = max((row for row in rows), key=lambda row: row[0])
print(biggest is rows[2])
