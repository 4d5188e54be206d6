# kind: count
# of: pets
# level: 3
# view: refcount
# vary N_: 1, 5, 3000
# rename: cats, pets, look
# because: The name `pets`, and the cell that the inner function keeps for `cats`.
# wrong: 1 => You chose 1 because the call is over; but the inner function still needs `cats`, so a cell keeps it.
# wrong: 3 => The frame of `keep` is gone, and its name with it; the cell is left.

def keep(cats):
    return lambda: cats

pets = [N_]
look = keep(pets)
print('here')  # <-
