# kind: prints
# level: 1
# view: refcount
# vary N_: 2, 5, 300
# rename: cats, pets
# because: append changes the list and keeps it the same object, so both names still lead to it.
# wrong: 'False [1]' => You chose {this} because the list changed; but a changed list is still the same object.
# wrong: 'True [1]' => It is one object, so `pets` shows the new item, too.
# wrong: 'False [1, N_]' => Both names lead to one list; nothing was made anew.

cats = [1]
pets = cats
cats.append(N_)
print(cats is pets, pets)
