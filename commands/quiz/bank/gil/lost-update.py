# kind: prints
# level: 3
# view: heap
# vary N_: 2, 3, 5
# rename: total, gate, crew, one
# because: All threads read 0, wait for the others, and write 1: reading and writing are two steps, and the lock may change hands between.
# wrong: N_ => You chose N_ because only one thread runs at a time; but it may be stopped between reading and writing.
# wrong: 0 => Each thread writes 1; the threads share the global name.

from threading import Barrier, Thread
gate = Barrier(N_)
total = 0
def add():
    global total
    old = total
    gate.wait()
    total = old + 1
crew = [Thread(target=add) for n in '.' * N_]
for one in crew: one.start()
for one in crew: one.join()
print(total)
