import sys


class Vector:
    def __init__(self, parts):
        self.parts = parts

    def __add__(self, other):
        parts = [a + b for a, b in zip(self.parts, other.parts)]
        return Vector(parts)

    def __iadd__(self, other):
        self.parts += other.parts
        return self

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __eq__(self, other):
        same = self.parts == other.parts
        return same

    def __getitem__(self, index):
        return self.parts[index]

    def __bool__(self):
        return bool(self.parts)


one = Vector([[1], [2]])
two = Vector([[3], [4]])
both = one + two
total = sum([one, two])
alias = one
one += two
print(alias is one, len(one.parts), total.parts == both.parts, both[0])
last = one and two or both
print(last is two, sys.getrefcount(two.parts[0]), [part for part in both])
