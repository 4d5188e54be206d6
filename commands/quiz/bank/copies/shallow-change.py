# kind: change
# of: row
# level: 2
# view: refcount
# rename: row, grid, twin
# because: A slice copies the references, so the list inside gets one more holder: the new outer list.
# wrong: 'It stays 2' => You chose {this} because the inner list seems to be copied; but the slice copies the reference to it.
# wrong: '2 → 1' => Nothing was let go; one reference came.

row = [1]
grid = [row]
twin = grid[:]  # <-
print(twin)
