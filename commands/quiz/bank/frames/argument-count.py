# kind: count
# level: 2
# view: refcount
# of: rows
# rename: rows, keep
# because: The name `rows` and the first place of `keep`: each of them is one reference, {right} in all.
# wrong: 1 => One list, but {right} places lead to it: a name, and an item of another list.

rows = [1, 2]
keep = [rows]
def show(thing):
    return len(thing)
show(rows)
size = show(keep)  # <-
print(size)
