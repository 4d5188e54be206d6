# kind: prints
# level: 1
# view: is
# rename: one, yes
# vary N_: 1, 0
# because: bool(N_) is equal to N_, as bool is a kind of int; but it is another object.
# wrong: 'True True' => You chose {this} because they are equal; but equal is not the same object.
# wrong: 'False False' => A bool is an int, and this one is equal to N_.
# wrong: 'False True' => One object that is not equal to itself? Here it is the other way round.

one = N_
yes = bool(one)
print(yes == one, yes is one)
