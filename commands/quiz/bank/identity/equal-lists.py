# kind: same
# level: 1
# view: is
# vary N_: 2, 3, 500
# rename: cats, pets
# because: Each [ ] makes a new list. Two lists may be equal, yet they are two objects.
# wrong: 'True in both' => You chose True because they hold the same; that is ==. `is` asks whether it is one object.

cats = [1, N_]
pets = [1, N_]
print(cats is pets)
