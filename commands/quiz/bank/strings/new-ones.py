# kind: new
# of: str
# level: 2
# view: refcount
# vary N_: 2026, 31, 40000
# rename: cats, pets, dogs
# because: `+` and upper() make a str; `=` only binds a name, and str() of a str gives that very str.
# wrong: 'Lines 1, 3, 4 and 5' => You chose line 3 because str() seems to make one; but a str cannot change, so it is handed back.
# wrong: 'Lines 1, 2, 3, 4 and 5' => You chose each line; but `=` binds a name, and str() of a str gives that str.

cats = str(N_) + ' cats'
pets = cats
dogs = str(cats)
cats = cats.upper()
pets = dogs + '!'
