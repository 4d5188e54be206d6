# kind: larger
# of: cats, dogs
# level: 3
# view: sizeof
# vary N_: 100, 300, 1000
# rename: cats, dogs
# because: clear() drops the table and takes the small shared one; pop only marks places as free, and the table stays.
# wrong: 'None: the two largest are of one size' => Both are empty; but pop leaves the table as large as it was.
# wrong: '`cats`' => clear() is what does give the table back.

cats = {n: 0 for n in range(N_)}
dogs = dict(cats)
cats.clear()
while dogs:
    dogs.popitem()
