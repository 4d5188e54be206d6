# kind: count
# of: cats
# level: 2
# view: refcount
# vary N_: 2, 5, 80
# rename: items, cats, steps
# because: The name `cats`, `items` in the waiting frame, and the loop that walks over the list: {right}.
# wrong: 1 => You chose 1 because the call is over; but the generator's frame lives on.
# wrong: 2 => Name and parameter are two; but the loop has begun, and it holds the list as well.
# wrong: 4 => The items are other objects; they do not refer to the list.

def walk(items):
    for item in items:
        yield item

cats = [1, N_]
steps = walk(cats)
next(steps)
print('here')  # <-
