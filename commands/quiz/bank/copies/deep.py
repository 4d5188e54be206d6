# kind: prints
# level: 1
# view: heap
# vary N_: 3, 4, 9, 28
# rename: rows, twin
# because: deepcopy copies the inner lists, too, so nothing is shared.
# wrong: [[1, N_], [2]] => That is what a shallow copy gives; deepcopy copies the lists inside as well.
# wrong: [[1], [2], N_] => append went to an inner list of the copy; `rows` has nothing new at all.
# wrong: [[N_], [2]] => Neither the outer list nor the inner ones of `rows` were touched.

import copy
rows = [[1], [2]]
twin = copy.deepcopy(rows)
twin[0].append(N_)
print(rows)
