# kind: same
# level: 1
# view: is
# vary N_: True, False
# rename: cats, pets
# because: N_ is equal to {int(cats)}, as bool is a kind of int; but it is another object.
# wrong: 'True in both' => You chose True because they are equal; but `is` asks for one object, and there are two.

cats = N_
pets = int(cats)
print(cats is pets)
