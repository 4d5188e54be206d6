# kind: change
# of: cats
# level: 2
# view: refcount
# vary S_: None, 0, []
# rename: cats, zoo
# because: The outer list dies, as its last name moved on; it lets go of what it held.
# wrong: 'It stays 2' => You chose this because `cats` is not touched; but the dying list gives back its reference.
# wrong: '2 → 0: it is freed' => A dying list lets go of its items, it does not destroy them: the name `cats` is left.

cats = [7]
zoo = [cats]
zoo = S_  # <-
print(cats)
