# kind: prints
# level: 2
# view: sizeof
# rename: tom
# vary S_: age, name, lives
# because: The parent gives its instances a __dict__, and a subclass cannot take it away: __slots__ has to be in every class.
# wrong: 'False' => You chose False because Cat has __slots__; but the __dict__ comes from the parent.
# wrong: 'AttributeError' => hasattr never raises that; it says True or False.

class Pet:
    pass
class Cat(Pet):
    __slots__ = ('S_',)

tom = Cat()
print(hasattr(tom, '__dict__'))
