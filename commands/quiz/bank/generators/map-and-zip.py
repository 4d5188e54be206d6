# kind: larger
# of: cats, dogs, pets
# level: 1
# view: sizeof
# vary N_: 100, 1000, 5000
# rename: cats, dogs, pets
# because: map and zip make nothing until they are asked; the list has all its places at once.
# wrong: '`dogs`' => map only remembers the function and where it is; no result is stored.
# wrong: '`pets`' => zip remembers its iterators; no pair is stored.

cats = list(map(str, range(N_)))
dogs = map(str, range(N_))
pets = zip(range(N_), range(N_))
