# kind: shared
# of: cats, dogs, pets
# level: 3
# view: heap
# rename: cats, pets, dogs
# because: Names move one by one: after the swap `dogs` is bound to the list that `pets` is bound to as well.
# wrong: '`cats` and `pets`' => You chose them because of `pets = cats`; but then `cats` moved on to the other list.
# wrong: 'None: each has an object of its own' => There are two lists and three names, so two of the names share one.

cats = ['tom']
dogs = ['rex']
pets = cats
cats, dogs = dogs, cats
print(pets)
