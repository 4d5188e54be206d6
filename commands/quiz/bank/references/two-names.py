# kind: prints
# level: 1
# view: heap
# vary N_: 4, 7, 10, 25
# rename: cats, pets
# because: `pets = cats` binds a second name to the same list; the item was appended to the one list there is.
# wrong: [1, 2, 3] => You chose {this} because `pets` looks like a copy; but = never copies, it binds one more name to the same object.
# wrong: [N_] => You chose {this} because `pets` seems to begin empty; but it is bound to the list that `cats` is bound to.
# wrong: [1, 2, N_] => You thought append replaces the last item; but it adds one at the end.

cats = [1, 2, 3]
pets = cats
pets.append(N_)
print(cats)
