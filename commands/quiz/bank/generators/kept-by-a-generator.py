# kind: dies
# of: cats
# level: 2
# view: refcount
# rename: items, cats, steps
# because: The waiting generator held the list by its frame; with the generator the frame went, and with it the list.

def walk(items):
    for item in items:
        yield item

cats = [1, 2]
steps = walk(cats)
next(steps)
del cats
print('waiting')
del steps
