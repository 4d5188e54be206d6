# kind: dies
# of: cats
# level: 1
# view: refcount
# rename: cats, dogs, pets
# vary N_: 2, 100, 1000
# because: There the last reference went, and the block is free for the next object at once.

cats = [0] * N_
pets = cats
dogs = [1] * N_
pets = dogs
cats = dogs
print(len(dogs))
