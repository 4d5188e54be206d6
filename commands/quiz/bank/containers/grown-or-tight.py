# kind: larger
# of: cats, dogs
# level: 1
# view: sizeof
# vary N_: 5, 9, 17, 25
# rename: cats, dogs
# because: append makes room in leaps, so the list that grew has places to spare; the other one was made just large enough.
# wrong: 'None: the two largest are of one size' => They have N_ items each; but the one that grew has empty places as well.
# wrong: '`dogs`' => The 0 is a reference like any other; that list was made with N_ places and none to spare.

cats = []
for n in range(N_):
    cats.append(n)
dogs = [0] * N_
