# claim: A kept exception keeps its traceback, and so every local of its frames
# shown by: leaks
# also asked: stored exception keeps locals alive

import weakref


class Thing:
    pass


watched = []


def inner():
    large = Thing()
    watched.append(weakref.ref(large))
    raise ValueError("kept")


def outer():
    also = Thing()
    watched.append(weakref.ref(also))
    inner()


try:
    outer()
except ValueError as error:
    kept = error
print("frames of kept.__traceback__:", kept.__traceback__ is not None)
print("? a kept exception keeps the locals of its frames:", all(reference() is not None for reference in watched))
kept.__traceback__ = None
print("? without its traceback they are freed:", all(reference() is None for reference in watched))
