# kind: same
# level: 3
# view: is
# vary N_: 1.5, 0.1, 2.25, 1e9
# rename: cats, pets, twin
# because: There is no cache of floats; but two equal constants that are compiled together are stored once.
# wrong: 'False in both' => You chose False because floats are not cached; that holds for computed ones, these are constants of one script.

cats = N_
pets = N_
twin = cats
print(twin is pets)
