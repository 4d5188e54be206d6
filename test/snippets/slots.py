import sys


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Labelled(Point):
    __slots__ = ("label",)


class Open(Point):
    pass


here = [0]
point = Point(here, here)
print(sys.getrefcount(here))
del point.y
print(sys.getrefcount(here), hasattr(point, "y"))
named = Labelled(here, [1])
named.label = here
free = Open([2], here)
free.extra = here
print(sys.getrefcount(here), hasattr(named, "__dict__"), hasattr(free, "__dict__"))
del point, named, free
print(sys.getrefcount(here))
