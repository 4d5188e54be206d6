# kind: prints
# level: 1
# view: heap
# vary N_: 2, 3, 5
# rename: total, lock, crew, one
# because: Whoever holds the lock reads, adds and writes alone, so nothing is lost: {right} in all.
# wrong: 100 => You chose 100 because the threads seem to undo each other's work; but the lock lets one in at a time.
# wrong: 100 * N_ - 1 => With a lock around all three steps not even one is lost.
# wrong: 0 => The threads share the global name, and join() waits for them.

from threading import Lock, Thread
lock = Lock()
total = 0
def add():
    global total
    for n in range(100):
        with lock:
            total += 1
crew = [Thread(target=add) for n in '.' * N_]
for one in crew: one.start()
for one in crew: one.join()
print(total)
