# kind: prints
# level: 1
# view: heap
# vary N_: 3, 4, 9, 28
# rename: cats, pets
# because: `cats[:]` makes a new list, so what is appended to `pets` does not show in `cats`.
# wrong: [1, 2, N_] => You chose {this} because `pets` comes from `cats`; but a slice of a list is a new list.
# wrong: [] => [:] takes all the items, and it takes none away.
# wrong: [N_] => `cats` keeps its items; `pets` got the new one.

cats = [1, 2]
pets = cats[:]
pets.append(N_)
print(cats)
