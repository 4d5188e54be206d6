# kind: prints
# level: 1
# view: heap
# vary N_: 2, 3, 5
# vary M_: 10, 50
# rename: cats, crew, one
# because: append is one step that no other thread can enter, so each of the N_ * M_ items is there.
# wrong: M_ => You chose {this} because each thread seems to have a list of its own; but all append to one.
# wrong: N_ => Each of the N_ threads appends M_ items.
# wrong: 0 => join() waits until each thread is done.

import threading
cats = []
def work():
    for n in range(M_):
        cats.append(n)

crew = [threading.Thread(target=work)
        for n in range(N_)]
for one in crew: one.start()
for one in crew: one.join()
print(len(cats))
