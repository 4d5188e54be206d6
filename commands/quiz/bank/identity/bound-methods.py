# kind: prints
# level: 2
# view: is
# vary S_: append, pop, clear, sort
# rename: cats
# because: Each `cats.S_` makes a new bound method; two of them are equal, as they have the same list and the same function.
# wrong: 'True True' => You chose {this} because it looks like one method; but each access makes a new object.
# wrong: 'False False' => They are two objects, but equal: same list, same function.
# wrong: 'True False' => One object would be equal to itself; here there are two.

cats = [1]
print(cats.S_ is cats.S_,
      cats.S_ == cats.S_)
