# kind: shared
# level: 2
# view: heap
# of: rows, first, copy
# rename: rows, first, copy
# because: A thread gets the very objects that it is handed: nothing is copied between threads of one process.

import threading
seen = []
rows = [1, 2]
run = threading.Thread(
    target=seen.append, args=(rows,)
)
run.start()
run.join()
copy = list(rows)
first = seen[0]
