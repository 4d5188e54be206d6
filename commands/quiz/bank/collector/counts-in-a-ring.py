# kind: count
# of: dogs
# level: 1
# view: refcount
# rename: cats, dogs
# because: The name `dogs` and the place in the other list: {right}. That it leads back does not add to its own count.
# wrong: 3 => You counted its own place, too; but that refers to the other list.
# wrong: 1 => You counted the name alone; a place in the other list leads to it as well.
# wrong: 0 => Its own name leads to it, and the other list.

cats = []
dogs = [cats]
cats.append(dogs)
print('ring')  # <-
