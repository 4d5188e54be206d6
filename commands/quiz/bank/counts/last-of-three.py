# kind: dies
# of: cats
# level: 1
# view: refcount
# rename: cats, pets, zoo
# because: There the last of three references went, and at 0 an object is freed at once.

cats = [1, 2]
pets = cats
zoo = [pets]
del cats
zoo.clear()
pets = None
