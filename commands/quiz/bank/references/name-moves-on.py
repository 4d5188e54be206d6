# kind: prints
# level: 1
# view: heap
# vary N_: 3, 8, 12, 40
# rename: cats, pets
# because: `cats = [5, N_]` binds the name `cats` to a new list. `pets` is still bound to the old one.
# wrong: cats => You chose {this} because `pets` was made from `cats`; but a name is bound to an object, not to another name.
# wrong: [1, 2, 5, N_] => You thought the new list is added to the old one; but = binds a name and changes no list.

cats = [1, 2]
pets = cats
cats = [5, N_]
print(pets)
