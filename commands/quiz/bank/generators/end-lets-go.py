# kind: change
# of: cats
# level: 3
# view: refcount
# vary N_: 2, 5, 80
# rename: items, cats, steps
# because: When it has come to its end the generator's frame is gone, though `steps` is still bound to it; so is what the frame held.
# wrong: 'It stays 2' => You chose this because `steps` is still there; but a generator that has ended has no frame any more.
# wrong: '2 → 0: it is freed' => The frame let go of it, but the name `cats` is left.

def walk(items):
    for item in items:
        yield item

cats = [1, N_]
steps = walk(cats)
total = sum(steps)  # <-
print(total)
