# kind: change
# of: cats
# level: 1
# view: refcount
# rename: cats, zoo, last
# vary N_: 0, 5, 300
# because: pop takes one reference out of the list, and the name `last` becomes one: as many as before.
# wrong: '2 → 1' => You forgot `last`: what pop takes out is bound to that name.
# wrong: '2 → 3' => `last` is new, but the place in the list is gone.

cats = ['tom']
zoo = [N_, cats]
last = zoo.pop()  # <-
print(last)
