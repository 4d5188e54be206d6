# kind: prints
# level: 3
# view: heap
# vary N_: 1, 5, 9, 28
# rename: row, grid, twin
# because: deepcopy remembers what it has copied: one inner list that is used twice becomes one copy that is used twice.
# wrong: [[0, N_], [0]] => You chose {this} because deepcopy seems to copy each place by itself; but it keeps the sharing inside.
# wrong: [[0], [0]] => The print shows the copy, and the copy was changed.
# wrong: [[N_], [N_]] => append adds to the list, it does not replace its item.

import copy
row = [0]
grid = [row, row]
twin = copy.deepcopy(grid)
twin[0].append(N_)
print(twin)
