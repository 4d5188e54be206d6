# kind: prints
# level: 2
# view: heap
# vary N_: 5, 9, 44
# rename: row, grid
# because: `row[:]` is evaluated in each turn of the loop, so each place gets a list of its own.
# wrong: [[0, N_], [0, N_], [0, N_]] => That is what `[row] * 3` would give; here each turn makes a copy.
# wrong: [[N_], [0], [0]] => append adds to the list, it does not replace its item.
# wrong: [[0], [0], [0]] => The first copy was changed, and `grid` holds that very list.

row = [0]
grid = [row[:] for _ in range(3)]
grid[0].append(N_)
print(grid)
