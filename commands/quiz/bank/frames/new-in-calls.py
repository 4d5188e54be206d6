# kind: new
# level: 2
# view: refcount
# of: list
# rename: rows, more
# because: Line 2 runs in each call, but it hands out the list it got; only a list display makes one.

def give(thing):
    return thing
rows = [1, 2]
more = give(rows)
last = [rows]
print(more)
