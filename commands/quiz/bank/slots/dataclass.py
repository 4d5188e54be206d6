# kind: versions
# level: 2
# view: sizeof
# vary S_: age, lives, size
# because: @dataclass(slots=True) came with 3.10; before that dataclass knows no such option and raises TypeError.
# wrong: 'On all of them' => Dataclasses are older than 3.9, but slots=True is not.
# wrong: 'On none of them' => It is there since 3.10, and it makes a class with __slots__.

from dataclasses import dataclass
try:
    @dataclass(slots=True)
    class Cat:
        S_: int
    print(hasattr(Cat, '__slots__'))
except TypeError:
    print(False)
