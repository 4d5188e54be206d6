# kind: change
# of: cats
# level: 2
# view: refcount
# rename: cats, dogs
# because: Two names change places: each list loses one name and gets one.
# wrong: '1 → 2' => You chose this because a tuple seems to be made; whatever is made on the way is gone when the line is done.
# wrong: '1 → 0: it is freed' => The list loses one name and gets the other one.

cats = [1]
dogs = [2]
cats, dogs = dogs, cats  # <-
print(cats, dogs)
