# kind: change
# of: cats
# level: 1
# view: refcount
# vary S_: None, 0, 'gone', []
# rename: cats
# because: The name moves on, and it was the last reference: at 0 an object is freed at once.
# wrong: 'It stays 1' => You thought the name takes its list along; but it is bound to something else now.
# wrong: '1 → 2' => Nothing new refers to the list; its one name was taken away.

cats = [1, 2]
cats = S_  # <-
print(cats)
