# kind: prints
# level: 1
# view: is
# vary S_: cat, tiger, a b
# rename: cats, pets
# because: join makes a new str while the program runs; it is equal to the constant, but another object.
# wrong: 'True True' => You chose {this} because the texts are equal; but one was made by join, at run time.
# wrong: 'False False' => They have the same characters, so they are equal.
# wrong: 'True False' => One object would be equal to itself; here there are two.

cats = 'S_s'
pets = ''.join(['S_', 's'])
print(cats is pets, cats == pets)
