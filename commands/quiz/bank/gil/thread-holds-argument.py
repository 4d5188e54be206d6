# kind: prints
# level: 3
# view: refcount
# ask: How much more does `sys.getrefcount` say of `rows` once a thread has been made that is to get it?
# rename: rows
# because: A thread that has not run yet keeps the tuple of its arguments, and that tuple keeps the list.
# wrong: 0 => Until it has run, the thread has to keep what it will hand over.
# wrong: 2 => The thread keeps a tuple, and the tuple keeps the list: one reference to the list itself.

import sys, threading
rows = [1, 2]
before = sys.getrefcount(rows)
run = threading.Thread(target=len, args=(rows,))
after = sys.getrefcount(rows)
print(after - before)
