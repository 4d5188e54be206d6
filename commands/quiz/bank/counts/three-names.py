# kind: count
# of: cats
# level: 1
# view: refcount
# rename: cats, pets, zoo
# because: Three names are bound to the one list: {right} references.
# wrong: 1 => You chose 1 because there is one list; the count says how many references lead to it.
# wrong: 2 => You chose 2 because `zoo` seems to refer to `pets`; but a name refers to the object, so there are {right}.
# wrong: 4 => You added the argument that `sys.getrefcount` counts for itself; nobody calls it here.

cats = [1, 2]
pets = cats
zoo = pets
print(zoo)  # <-
