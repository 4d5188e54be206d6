# kind: dies
# level: 2
# view: refcount
# of: rows
# rename: rows, kept
# because: The call gave its list to `kept`, and there it stayed until that name was bound to something else.

def make():
    rows = [1, 2, 3]
    return rows

kept = make()
size = len(kept)
kept = None
print(size)
