# kind: versions
# level: 2
# view: is
# vary N_: 1.5, 2.25, 40.0
# rename: cats, dogs, old, half
# because: CPython keeps freed floats at hand for the next ones, so the new one lies where the old one lay.
# wrong: 'On none of them' => You chose this because a new object seems to need a new place; but the old one had just become free.
# wrong: 'Only up to 3.12' => For which types freed objects are kept has changed; floats were among them all the time.

half = 0.5
cats = half + N_
old = id(cats)
del cats
dogs = half * N_
print(id(dogs) == old)
