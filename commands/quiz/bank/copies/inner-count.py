# kind: count
# of: row
# level: 2
# view: refcount
# vary N_: 2, 3, 4
# rename: row, grid, twin
# because: The name is one reference, and each place of both outer lists is one more: {right}.
# wrong: N_ + 1 => You chose {this} because copy() seems to copy the list inside; but the copy holds N_ more references to it.
# wrong: 1 => Each place of a list that leads to it counts, not the name alone.
# wrong: 3 => You counted one for each list; but * N_ makes N_ references in each of them.

row = [0]
grid = [row] * N_
twin = grid.copy()
print(twin)  # <-
