# kind: count
# of: pets
# level: 1
# view: refcount
# rename: cats, pets, zoo
# because: Three names were bound to the list, and del took one of them away: {right} are left.
# wrong: 0 => You chose 0 because del seems to destroy the list; but it takes a name away, and two others are left.
# wrong: 3 => You counted `cats`, too; but after del that name is gone.
# wrong: 1 => You counted the objects; the count says how many references lead to it.

cats = [1, 2]
pets = cats
zoo = cats
del cats
print(zoo)  # <-
