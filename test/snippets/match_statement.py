# requires: 3.10
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


def kind(value):
    match value:
        case []:
            return "empty"
        case [first, *rest] if rest:
            return [first, rest]
        case {"k": held, **others}:
            return [held, others]
        case Point(x, [only]):
            return [x, only]
        case str() | int() as simple:
            return simple
        case _:
            return value


part = [1]
print(kind([]), kind([part, 2, 3]), kind({"k": part, "z": 2}))
same = kind(Point(part, [part]))
print(same[0] is same[1], kind("text"), kind(part) is part)
