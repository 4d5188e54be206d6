# kind: change
# level: 3
# view: refcount
# of: rows
# rename: outer, rows, kept
# because: `kept` is one more name of the list; that a function was called before changes nothing.

rows = [1, 2]
def outer(thing):
    return len(thing)
size = outer(rows)
kept = rows  # <-
print(size)
