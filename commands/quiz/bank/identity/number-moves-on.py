# kind: prints
# level: 1
# view: refcount
# vary N_: 1, 100, 3000
# rename: cats, pets
# because: An int cannot change: += binds `cats` to another int. `pets` stays at N_.
# wrong: 'True ' + str(N_ + 1) => You chose {this} because += changes a list in place; but an int cannot change.
# wrong: 'True N_' => `cats` moved on to another int, so they are two objects.
# wrong: 'False ' + str(N_ + 1) => They are two objects, and `pets` is still bound to the old one.

cats = N_
pets = cats
cats += 1
print(cats is pets, pets)
