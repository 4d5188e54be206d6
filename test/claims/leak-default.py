# claim: A mutable default argument holds on to all that was put in
# shown by: leaks
# also asked: default list grows; memory leak

import weakref


class Thing:
    pass


def remember(thing, seen=[]):
    seen.append(thing)


watched = []
for _ in range(1000):
    thing = Thing()
    watched.append(weakref.ref(thing))
    remember(thing)
del thing
alive = sum(reference() is not None for reference in watched)
print(
    "of 1000 things that no name holds, alive:", alive, "held by remember.__defaults__:", len(remember.__defaults__[0])
)
print("? the default argument holds all that was put in:", alive == 1000)
remember.__defaults__[0].clear()
print("? emptied, it lets them go:", not any(reference() for reference in watched))
