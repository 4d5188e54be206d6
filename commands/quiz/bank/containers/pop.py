# kind: change
# of: cats
# level: 1
# view: refcount
# rename: cats, zoo
# vary N_: 0, 5, 300
# because: pop takes the reference out of the list and gives it back; nobody keeps it, so there is one less.
# wrong: 'It stays 2' => That is so when a name takes what pop gives; here nobody does.
# wrong: '2 → 0: it is freed' => pop takes one place away; the name `cats` is left.

cats = ['tom']
zoo = [N_, cats]
zoo.pop()  # <-
print(cats)
