# kind: prints
# level: 1
# view: heap
# vary N_: 5, 6, 7
# rename: rows
# because: `rows` inside is a name of the call's own frame; the module's `rows` was never touched.
# wrong: [N_] => That is what the name in the frame of `work` led to, and it went with the call.
# wrong: [1, N_] => Nothing was appended: a new list was bound to another name.

rows = [1]
def work():
    rows = [N_]
work()
print(rows)
