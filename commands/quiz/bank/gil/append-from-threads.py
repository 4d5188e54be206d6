# kind: prints
# level: 1
# view: heap
# vary N_: 3, 4, 5, 6
# rename: rows, runs
# because: Each `append` is one step in C under the lock, so none of the N_ is lost and none comes twice.
# wrong: 1 => All threads append to one and the same list; no `append` undoes another one.
# wrong: 0 => Threads share the objects of their process: `rows` is no copy.

import threading
rows = []
runs = []
for n in range(N_):
    run = threading.Thread(
        target=rows.append, args=(n,)
    )
    run.start()
    runs.append(run)
for run in runs:
    run.join()
print(len(rows))
