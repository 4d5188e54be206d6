# kind: prints
# level: 2
# view: is
# vary N_: 1, 2, 600
# rename: pair, cats
# because: A tuple cannot change, so [:] gives the same tuple. A list can, so [:] makes a new list.
# wrong: 'False False' => You chose {this} because a slice looks like a copy; but a tuple's whole slice is the tuple itself.
# wrong: 'True True' => A list's slice is a new list, or changes to it would show in the first one.
# wrong: 'False True' => It is the other way round: what can change has to be copied.

pair = (N_, 2)
cats = [N_, 2]
print(pair[:] is pair, cats[:] is cats)
