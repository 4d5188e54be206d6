# kind: new
# of: list
# level: 1
# view: refcount
# rename: cats, pets, dogs
# because: [ ] and a slice make a new list; = binds one more name to a list that is there, and sort works in place.
# wrong: 'Lines 1, 2, 3 and 4' => You chose each line; but = and sort() make no list.

cats = [3, 1]
pets = cats
dogs = cats[:]
cats.sort()
