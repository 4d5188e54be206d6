# kind: versions
# level: 2
# view: sizeof
# vary S_: age, lives, size
# because: {right}: elsewhere dataclass knows no slots=True and raises TypeError.
# wrong: 'On all of them' => Each of them has dataclasses, but not each has slots=True.
# wrong: 'On none of them' => Some know it, and it makes a class with __slots__.

from dataclasses import dataclass
try:
    @dataclass(slots=True)
    class Cat:
        S_: int
    print(hasattr(Cat, '__slots__'))
except TypeError:
    print(False)
