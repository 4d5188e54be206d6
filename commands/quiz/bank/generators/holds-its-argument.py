# kind: count
# of: cats
# level: 2
# view: refcount
# vary N_: 2, 5, 80
# rename: items, cats, steps
# because: The name `cats`, and `items` in the frame of the generator, which waits to be asked.
# wrong: 1 => You chose 1 because the call is over; but the generator's frame lives on, and holds its argument.
# wrong: 3 => That would be so within the loop; so far it has not begun.

def walk(items):
    for item in items:
        yield item

cats = [1, N_]
steps = walk(cats)
print('here')  # <-
