# claim: A function's local names end with its frame; the object lives on if something else refers to it
# shown by: heap
# also asked: when do local variables die; scope ends

import weakref


class Thing:
    pass


watched = {}


def f():
    dies = Thing()
    lives = Thing()
    watched["dies"], watched["lives"] = weakref.ref(dies), weakref.ref(lives)
    return [lives]


kept = f()
try:
    dies  # noqa
except NameError as error:
    print(error)
    print("? the local name ended with the frame:", True)
print("? the object that only the local held is gone:", watched["dies"]() is None)
print("? the object that something else refers to lives on:", watched["lives"]() is kept[0])
