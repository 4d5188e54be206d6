# kind: prints
# level: 3
# view: heap
# vary N_: 2, 4, 9, 70
# rename: pair
# because: += first changes the list in place, which works, and then binds the result to `pair[0]`, which raises.
# wrong: ([1], 5) => You chose {this} because the TypeError seems to stop it all; but the list had been changed before it was raised.
# wrong: ([1, N_], 5, N_) => The tuple gets no third item; the list does get a second one.
# wrong: ([N_], 5) => += adds to the list, it does not replace it.

pair = ([1], 5)
try:
    pair[0] += [N_]
except TypeError:
    pass
print(pair)
