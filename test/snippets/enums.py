import enum


class Color(enum.Enum):
    RED = [1]
    BLUE = [2]
    CRIMSON = RED

    def mix(self, other):
        both = self.value + other.value
        return both


class Flag(enum.IntFlag):
    A = 1
    B = 2


first = Color.RED
same = Color([1])
print(first is same, Color.CRIMSON is first)
mixed = first.mix(Color.BLUE)
names = [member.name for member in Color]
print(mixed, names)
both = Flag.A | Flag.B
print(both is Flag(3), int(both))
