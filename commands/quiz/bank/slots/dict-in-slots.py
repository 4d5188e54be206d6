# kind: prints
# level: 3
# view: sizeof
# vary N_: 3, 7, 40
# rename: tom
# because: '__dict__' stands in __slots__, so there is a __dict__ as well; age is in its slot, size in the dict.
# wrong: 'AttributeError' => You chose this because of __slots__; but it names '__dict__', which allows any attribute.
# wrong: "{'age': 1, 'size': N_}" => age has a slot of its own, so it is not in the dict.
# wrong: "{'age': 1}" => It is the other way round: age is in its slot, the rest is in the dict.

class Cat:
    __slots__ = ('age', '__dict__')

tom = Cat()
tom.age = 1
try:
    tom.size = N_
    print(tom.__dict__)
except AttributeError:
    print('AttributeError')
