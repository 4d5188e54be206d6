# kind: shared
# level: 2
# view: heap
# of: rows, first, copy
# rename: rows, first, copy
# because: A thread gets the very objects that it is handed: nothing is copied between threads of one process.

import threading
rows = [1, 2]
seen = []
thread = threading.Thread(target=seen.append, args=(rows,))
thread.start()
thread.join()
copy = list(rows)
first = seen[0]
del thread
