# kind: prints
# level: 2
# view: heap
# vary N_: 2, 3, 5
# rename: steps, step
# because: All the functions look up the one name n when they are called; by then it is {N_ - 1}.
# wrong: list(range(N_)) => You chose {this} because each function seems to keep its n; but they share the name, not its value then.
# wrong: [0] * N_ => The loop went on: the name is bound to its last value when they are called.
# wrong: [N_] * N_ => range ends before N_, so the last value is one less.

steps = [lambda: n for n in range(N_)]
print([step() for step in steps])
