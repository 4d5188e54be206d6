# kind: prints
# level: 2
# view: heap
# vary N_: 2, 4, 8, 16
# rename: cats, pets
# because: += on a list changes it in place, so both names show it.
# wrong: [1] => You chose {this} because `pets += …` looks like `pets = pets + …`; but for a list += works in place.
# wrong: [N_] => += adds to the list; it does not replace its items.
# wrong: [1, [N_]] => That is what append([N_]) would do; += adds each item of the right side.

cats = [1]
pets = cats
pets += [N_]
print(cats)
