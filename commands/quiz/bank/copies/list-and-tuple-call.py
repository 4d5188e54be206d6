# kind: prints
# level: 2
# view: is
# vary N_: 0, 3, 800
# rename: pair, cats
# because: tuple(x) of a tuple gives that tuple, as nothing can change in it; list(x) always makes a new list.
# wrong: 'False False' => You chose {this} because a call seems to make a new object; but tuple() of a tuple hands it back.
# wrong: 'True True' => list() always makes a new list.
# wrong: 'False True' => It is the other way round: the list is copied.

pair = (N_, 1)
cats = [N_, 1]
print(tuple(pair) is pair, list(cats) is cats)
