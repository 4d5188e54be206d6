# kind: prints
# level: 1
# view: is
# vary N_: 1, 2, 60
# rename: cats, dogs, old
# because: The freed list's place is kept for the next list, which is made right there, with its own items.
# wrong: 'False [N_]' => You chose {this} because they are two lists; but they never live at the same time, so the place can be used again.
# wrong: "True ['tom']" => The place is used again, not what was in it.

cats = ['tom']
old = id(cats)
del cats
dogs = [N_]
print(id(dogs) == old, dogs)
