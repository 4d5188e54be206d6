# kind: prints
# level: 1
# view: heap
# vary N_: 3, 4, 9, 28
# rename: rows, twin
# because: copy() makes a new outer list with the same references inside. The inner list is one, and both show it.
# wrong: [[1], [2]] => You chose {this} because it was copied; but a shallow copy copies references, not the lists inside.
# wrong: [[1], [2], N_] => append went to an inner list, not to the outer one.
# wrong: [[N_], [2]] => append adds to the inner list; it does not replace its item.

rows = [[1], [2]]
twin = rows.copy()
twin[0].append(N_)
print(rows)
