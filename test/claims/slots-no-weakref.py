# claim: With __slots__ and no '__weakref__' in it, weakref.ref raises TypeError
# shown by: compare
# also asked: weak reference to a slotted object

import weakref


class Point:
    __slots__ = ("x",)


class Watched:
    __slots__ = ("x", "__weakref__")


p, w = Point(), Watched()
try:
    weakref.ref(p)
except TypeError as error:
    print(f"TypeError: {error}")
    refused = True
else:
    refused = False
print("? without '__weakref__' weakref.ref raises TypeError:", refused)
print("? with '__weakref__' in __slots__ there is a weak reference:", weakref.ref(w)() is w)
