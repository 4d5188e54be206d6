# kind: same
# level: 2
# view: is
# vary N_: -6, -5, 255, 256, 257, 500, 1024, 1025
# rename: cats, pets
# because: Small ints are shared by all. Of others a script keeps one constant; the prompt makes a new one for each line it compiles.
# wrong: 'True in both' => You chose True because the values are equal; but `is` asks for one object.

cats = N_
pets = N_
print(cats is pets)
