# claim: [[]] * 3 holds the same inner list three times; [[] for _ in range(3)] does not
# shown by: heap
# also asked: list times 3; multiply a list; rows of a matrix change together

grid = [[]] * 3
rows = [[] for _ in range(3)]
grid[0].append(1)
rows[0].append(1)
print("[[]] * 3:", grid)
print("[[] for _ in range(3)]:", rows)
print("? [[]] * 3 holds one list three times:", len({id(row) for row in grid}) == 1)
print("? [[] for _ in range(3)] makes three lists:", len({id(row) for row in rows}) == 3)
