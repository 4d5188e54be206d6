# kind: change
# of: cats
# level: 1
# view: refcount
# rename: cats, zoo
# because: append stores a reference to the list, not a copy of it.
# wrong: 'It stays 1' => You chose this because append seems to copy; but the new place refers to the very same list.
# wrong: '1 → 3' => The place in `zoo` is one reference; `zoo` itself is another list.

cats = [1, 2]
zoo = [0]
zoo.append(cats)  # <-
print(zoo)
