# kind: change
# of: pets
# level: 1
# view: refcount
# rename: cats, pets
# because: del takes the name `cats` away, and with it one reference. `pets` still holds the list.
# wrong: '2 → 0: it is freed' => You chose this because del seems to destroy; but it takes one name away, and `pets` is left.
# wrong: 'It stays 2' => The name was a reference; without it there is one less.

cats = [1, 2]
pets = cats
del cats  # <-
print(pets)
