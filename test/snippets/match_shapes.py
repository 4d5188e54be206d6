# requires: 3.10
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
def where(p):
    match p:
        case Point(x, [a, *rest]) if rest:
            return ("list", x, a, rest)
        case Point(x=x, y={"k": v, **other}):
            return ("map", x, v, other)
        case [Point() as q, *others]:
            return ("seq", q, others)
        case (str() | bytes()) as s:
            return ("text", s)
        case _:
            return None
i = [1]
p = Point(i, [i, [2], [3]])
r = where(p)
print(r[0])
r2 = where(Point(i, {"k": i, "z": p}))
print(r2[0], r2[3]["z"] is p)
r3 = where([p, p, i])
r4 = where("ab" * 2)
del p
r = None
q = r3[1]
r3 = r2 = None
print(q.x is i)
q = None
