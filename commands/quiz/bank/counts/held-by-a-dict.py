# kind: dies
# of: cats
# level: 2
# view: refcount
# rename: cats, zoo, pets
# because: The dict's value was the last reference; put another value under the key, and the list is freed.

cats = [1, 2]
zoo = {'tom': cats}
pets = zoo.copy()
del cats
zoo = None
pets['tom'] = 0
print(pets)
