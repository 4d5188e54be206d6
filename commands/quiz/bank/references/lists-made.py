# kind: new
# of: list
# level: 3
# view: refcount
# rename: cats, pets, dogs
# because: Square brackets, + and a slice each make a new list; = and += do not.
# wrong: 'Lines 1, 2, 3, 4 and 5' => You chose each line; but = only binds a name, and += changes the list in place.

cats = [1, 2]
pets = cats
dogs = cats[:]
cats += [3]
pets = cats + []
