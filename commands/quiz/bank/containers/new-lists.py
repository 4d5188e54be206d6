# kind: new
# of: list
# level: 2
# view: refcount
# rename: cats, dogs, pets
# because: `+`, `*` and sorted() make a list; extend() and sort() change the one that is there.
# wrong: 'Lines 1, 2, 3, 4 and 5' => You chose each line; but extend() and sort() work in place.

cats = [3, 1] + [2]
cats.extend([4])
dogs = cats * 2
cats.sort()
pets = sorted(dogs)
