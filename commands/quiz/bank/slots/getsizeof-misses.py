# kind: larger
# of: tom, rex
# level: 3
# view: sizeof
# rename: tom, rex
# because: getsizeof misses what the plain instance keeps elsewhere: its dict, or values beside it. So the slotted one looks larger.
# wrong: '`tom`' => You chose it because __slots__ saves memory; it does, but getsizeof misses the values of the plain instance.

class Cat:
    pass
class Dog:
    __slots__ = ('a', 'b', 'c', 'd', 'e')

tom = Cat()
rex = Dog()
for pet in (tom, rex):
    pet.a = pet.b = pet.c = pet.d = pet.e = 0
