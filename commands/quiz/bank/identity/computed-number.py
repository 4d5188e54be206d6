# kind: prints
# level: 2
# view: is
# vary N_: -6, -5, 0, 256, 257, 1024, 1025
# rename: cats, pets
# because: int() gives the shared object for small ints and a new one for others; the value is the same in any case.
# wrong: 'True True' => You chose {this} because equal numbers seem to be one object; only the small ones are shared, and N_ is not among them here.
# wrong: 'False True' => You chose {this} because int() seems to make a new object; but N_ is in the cache of small ints here.
# wrong: 'False False' => They are equal: both are N_.

cats = int('N_')
pets = int('N_')
print(cats is pets, cats == pets)
