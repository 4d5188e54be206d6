# kind: change
# of: cats
# level: 2
# view: refcount
# vary N_: 2, 3, 5
# rename: cats, zoo
# because: clear() lets go of each place's reference; the name is left.
# wrong: 'N_ → 0: it is freed' => You chose this because clear() seems to destroy the items; but it lets go of references, and a name is left.
# wrong: f'It stays {N_ + 1}' => The places of `zoo` were references, and they are gone.
# wrong: f'{N_ + 1} → N_' => clear() empties all N_ places, not one alone.

cats = [7]
zoo = [cats] * N_
zoo.clear()  # <-
print(cats)
