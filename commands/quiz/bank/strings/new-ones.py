# kind: new
# of: str
# level: 2
# view: refcount
# rename: cats, pets, dogs
# because: A call that changes letters and one that builds from a number make a str; a constant is there before, and = only binds a name.
# wrong: 'Lines 1, 2, 3 and 4' => You chose each line; but a constant was made when the script was compiled, and = only binds a name.

cats = 'tom'
pets = cats
dogs = cats.upper()
pets = str(1234567)
