# kind: prints
# level: 2
# view: heap
# vary N_: 2, 3, 4
# rename: rows
# because: * N_ copies the reference to the one inner list, so each row is that list.
# wrong: [[9, 0]] + [[0, 0]] * (N_ - 1) => You chose {this} because it looks like N_ rows; but there is one inner list, used N_ times.
# wrong: [[9, 9]] * N_ => Only item 0 was set; the inner list has two items.
# wrong: [9] + [[0, 0]] * (N_ - 1) => `rows[0][0]` goes two steps: into the row, and then to its first item.

rows = [[0, 0]] * N_
rows[0][0] = 9
print(rows)
