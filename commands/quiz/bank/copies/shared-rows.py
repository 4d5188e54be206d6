# kind: shared
# of: row, first, second
# level: 3
# view: heap
# rename: row, grid, first, second
# because: A shallow copy holds the list that `row` is bound to; deepcopy made a list of its own.
# wrong: '`row`, `first` and `second`' => All three are equal; but deepcopy copies the list inside, too.
# wrong: 'None: each has an object of its own' => You took both for full copies; but copy() copies the outer list alone.

import copy
row = [1]
grid = [row]
first = grid.copy()[0]
second = copy.deepcopy(grid)[0]
