# claim: @dataclass(slots=True) gives the same without boilerplate (3.10+)
# shown by: compare
# also asked: dataclass with slots

from dataclasses import dataclass

try:

    @dataclass(slots=True)
    class Point:
        x: int
        y: int

    p = Point(1, 2)
    print("__slots__:", Point.__slots__)
    same = not hasattr(p, "__dict__")
    try:
        p.z = 3
    except AttributeError:
        pass
    else:
        same = False
except TypeError as error:
    print(f"TypeError: {error}")
    same = False
print("? @dataclass(slots=True) gives slots, no __dict__, no new attributes:", same)
