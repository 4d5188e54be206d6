# claim: A subclass without __slots__ gets a __dict__ again
# shown by: compare
# also asked: slots in a subclass; inheritance


class Point:
    __slots__ = ("x", "y")


class Named(Point):
    pass


class Strict(Point):
    __slots__ = ("name",)


p = Named()
p.name = "origin"
print("Named().__dict__:", p.__dict__)
print("? a subclass without __slots__ has a __dict__ again:", hasattr(Named(), "__dict__"))
print("? a subclass with __slots__ has none:", not hasattr(Strict(), "__dict__"))
