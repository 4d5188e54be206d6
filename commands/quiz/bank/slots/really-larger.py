# kind: larger
# of: tom, rex
# by: footprint
# level: 3
# view: sizeof
# rename: tom, rex
# because: On newer Pythons the values of a plain instance lie in its own block. On older ones they lie in a dict, another object that is not counted here.
# wrong: '`rex`' => You chose it because getsizeof says so; but that misses the values that lie in the plain instance's block.
# wrong: '`tom`' => You chose it because __slots__ saves memory; it does, but here what it saves is the dict, another object.

class Cat:
    pass
class Dog:
    __slots__ = ('a', 'b', 'c')

tom = Cat()
rex = Dog()
for pet in (tom, rex):
    pet.a = pet.b = pet.c = 0
