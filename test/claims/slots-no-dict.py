# claim: With __slots__ there is no __dict__; a new attribute raises AttributeError
# shown by: compare
# also asked: slots forbid new attributes


class Point:
    __slots__ = ("x", "y")


p = Point()
p.x = 1
print("? with __slots__ there is no __dict__:", not hasattr(p, "__dict__"))
try:
    p.z = 3
except AttributeError as error:
    print(f"AttributeError: {error}")
    refused = True
else:
    refused = False
print("? a new attribute raises AttributeError:", refused)
