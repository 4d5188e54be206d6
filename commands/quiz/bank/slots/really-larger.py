# kind: larger
# of: tom, rex
# by: footprint
# level: 3
# view: sizeof
# rename: tom, rex
# because: With all that the allocator really gave, the plain instance is the larger one: it has room for more than its values.
# wrong: '`rex`' => You chose it because getsizeof says so; but that misses what the plain instance keeps beside itself.

class Cat:
    pass
class Dog:
    __slots__ = ('a', 'b', 'c')

tom = Cat()
rex = Dog()
for pet in (tom, rex):
    pet.a = pet.b = pet.c = 0
