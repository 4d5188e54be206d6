# kind: same
# level: 3
# view: is
# vary N_: 257, 600, 1025, 3000
# rename: cats, pets
# because: What is compiled together shares its constants: a whole script does; how much of a line the prompt compiles at once depends on the version.
# wrong: 'False in both' => You chose False because N_ is not small; but two equal constants that are compiled together are one object.

cats = N_; pets = N_
print(cats is pets)
