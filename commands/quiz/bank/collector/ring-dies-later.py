# kind: dies
# of: cats
# level: 2
# view: gc
# rename: cats, dogs
# because: Both lists refer to each other, so no line lets a count fall to 0: only the collector finds them.

cats = [1]
dogs = [cats]
cats.append(dogs)
del cats
del dogs
print('done')
