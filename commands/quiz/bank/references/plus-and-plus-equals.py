# kind: prints
# level: 3
# view: refcount
# vary N_: 3, 5, 7, 90
# rename: cats, pets
# because: += changed the one list in place; `pets + [N_]` made a new list, and only `pets` moved on to it.
# wrong: [1, 2, N_] => You chose {this} because both lines look alike; but the second one makes a new list, which `cats` never sees.
# wrong: [1] => You took both lines for new lists; but += works in place.
# wrong: [1, N_] => It is the other way round: += changes the list in place, + makes a new one.

cats = [1]
pets = cats
pets += [2]
pets = pets + [N_]
print(cats)
