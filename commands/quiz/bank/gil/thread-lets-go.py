# kind: prints
# level: 3
# view: refcount
# ask: How much more does `sys.getrefcount` say of `rows` once the thread that got it is done?
# rename: rows
# because: A thread deletes its target and arguments when it is done, so that nothing lives on for its sake.
# wrong: 1 => So it is before the thread runs; when it is done it deletes what it was given.
# wrong: -1 => A count falls only where a reference goes that was counted before; the thread's came and went.

import sys, threading
rows = [1, 2]
before = sys.getrefcount(rows)
run = threading.Thread(target=len, args=(rows,))
run.start()
run.join()
after = sys.getrefcount(rows)
print(after - before)
