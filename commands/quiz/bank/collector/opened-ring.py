# kind: dies
# of: cats
# level: 3
# view: refcount
# rename: cats, dogs
# because: clear() opened the ring: after that a name was all that held it, and when it went counting freed the list.

cats = [1]
dogs = [cats]
cats.append(dogs)
dogs.clear()
del dogs
del cats
print('done')
