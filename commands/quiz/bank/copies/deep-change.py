# kind: change
# of: row
# level: 3
# view: refcount
# rename: row, grid, twin
# because: deepcopy makes a new inner list and refers to that one; nothing new is bound to the old one.
# wrong: '2 → 3' => You chose {this} because `twin` seems to hold `row`, too; but `twin` holds a copy of it.
# wrong: '2 → 1' => No reference was taken away: `grid` and the name still hold it.

import copy
row = [1]
grid = [row]
twin = copy.deepcopy(grid)  # <-
print(twin)
