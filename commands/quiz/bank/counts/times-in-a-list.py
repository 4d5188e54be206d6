# kind: count
# of: cats
# level: 1
# view: refcount
# vary N_: 2, 3, 5, 10
# rename: cats, zoo
# because: The name is one reference and each of the N_ places is one more.
# wrong: N_ => You counted the places alone; the name `cats` is one more.
# wrong: 2 => You counted `zoo` as one holder; but it holds N_ references, one a place.
# wrong: 1 => You chose 1 because * N_ looks like copies; but it copies the reference.

cats = [7]
zoo = [cats] * N_
print(zoo)  # <-
