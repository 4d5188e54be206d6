# kind: same
# level: 1
# view: is
# vary S_: None, True, False, ...
# rename: cats, pets
# because: There is one S_ in the whole program, so `is` is the right way to ask for it.
# wrong: 'False in both' => You chose False because each line seems to make one; but S_ is a single object.

cats = S_
pets = S_
print(cats is pets)
