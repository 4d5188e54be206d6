# kind: prints
# level: 2
# view: is
# vary N_: 2, 3, 10, 1000
# rename: places
# because: Each list is gone before the next one is made, so all N_ of them used one place.
# wrong: N_ => You chose N_ because there are N_ lists; but never two of them at the same time.
# wrong: 2 => One is enough: each list is freed before the next one is made.
# wrong: 0 => The addresses are numbers; they stay in the set when the lists are gone.

places = {id([n]) for n in range(N_)}
print(len(places))
