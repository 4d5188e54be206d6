# kind: prints
# level: 1
# view: is
# vary S_: tuple, str, bytes
# rename: one, two
# because: Nothing can change in an empty S_, so there is one for all; each list() is a new one, as it may be filled.
# wrong: 'False False' => You chose {this} because each call seems to make an object; but there is one empty S_ for all.
# wrong: 'True True' => An empty list may be filled, so each must be an object of its own.
# wrong: 'False True' => It is the other way round: what cannot change can be shared.

one = S_()
two = list()
print(one is S_(), two is list())
