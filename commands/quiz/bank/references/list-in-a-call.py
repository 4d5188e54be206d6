# kind: prints
# level: 1
# view: heap
# vary N_: 2, 6, 11, 50
# rename: crate, fruit
# because: `crate` and `fruit` are two names of one list while `fill` runs, so what `fill` appends stays.
# wrong: [1] => You chose {this} because a function seems to work on a copy; but a call hands over the object itself.
# wrong: None => `fill` gives None; but the print asks for `fruit`, and that list was changed.
# wrong: [N_] => You thought `crate` begins empty in the call; but it is the list of the caller.

def fill(crate):
    crate.append(N_)

fruit = [1]
fill(fruit)
print(fruit)
