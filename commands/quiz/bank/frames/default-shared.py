# kind: prints
# level: 2
# view: heap
# vary N_: 7, 8, 9
# rename: rows
# because: The default list is made once, with the function, not with each frame: all calls share it.
# wrong: [N_] => A default is no new list in each call: it was made once, when `def` ran.
# wrong: [1, N_, N_] => Each call appends once: 1, then N_.

def add(thing, rows=[]):
    rows.append(thing)
    return rows

add(1)
print(add(N_))
