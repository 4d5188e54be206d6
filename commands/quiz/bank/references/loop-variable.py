# kind: prints
# level: 1
# view: heap
# vary N_: 0, 5, 7, 300
# rename: rows, row
# because: `row = [N_]` only binds the loop's name to a new list. The references inside `rows` stay.
# wrong: [[N_], [N_]] => You chose {this} because `row` seems to stand for the place in `rows`; but it is a name of its own.
# wrong: [[1], [N_]] => Neither place of `rows` is touched; only the name `row` moves.
# wrong: [N_, N_] => The name `row` moves; `rows` keeps its two lists.

rows = [[1], [2]]
for row in rows:
    row = [N_]
print(rows)
