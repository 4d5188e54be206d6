# kind: prints
# level: 2
# view: heap
# vary N_: 2, 6, 11, 50
# rename: crate, fruit
# because: append changed the caller's list; `crate = [0]` only bound the local name to another list.
# wrong: [0] => You chose {this} because the last line binds `crate` anew; but that moves the local name alone, `fruit` stays where it was.
# wrong: [1] => You thought the call works on a copy; but both names led to one list when append ran.
# wrong: [1, N_, 0] => You thought = adds to the list; but it binds the name to a new one.

def fill(crate):
    crate.append(N_)
    crate = [0]

fruit = [1]
fill(fruit)
print(fruit)
