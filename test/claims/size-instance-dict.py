# claim: An instance keeps its attributes in __dict__ (or inline until somebody asks for the dict, on newer
# versions)
# shown by: sizeof
# also asked: where attributes are stored; __dict__ of an instance

import gc


class Point:
    def __init__(self):
        self.x, self.y = [1], [2]


p = Point()
kinds = [type(thing).__name__ for thing in gc.get_referents(p) if thing is not Point]
print("the instance refers to:", *kinds)
print("? an instance has a dict before anybody asks for it:", kinds == ["dict"])
names = p.__dict__
kinds = [type(thing).__name__ for thing in gc.get_referents(p) if thing is not Point]
print("when p.__dict__ was asked for:", *kinds)
names["z"] = [3]
print("? once asked for, __dict__ holds the attributes:", names.keys() == {"x", "y", "z"} and p.z == [3])
