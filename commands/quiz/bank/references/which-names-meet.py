# kind: shared
# of: cats, pets, dogs
# level: 1
# view: heap
# rename: cats, pets, dogs
# because: `pets = cats` binds a second name to the same list. [1, 2] written again makes another list, equal but not the same.
# wrong: '`cats` and `dogs`' => You chose them because both show [1, 2]; but equal values do not make one object.
# wrong: '`cats`, `pets` and `dogs`' => All three are equal; but `dogs` has a list of its own.

cats = [1, 2]
pets = cats
dogs = [1, 2]
print(cats == dogs)
