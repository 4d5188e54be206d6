# kind: prints
# level: 3
# view: heap
# vary S_: age, name, lives
# rename: tom
# because: On the class each slot is a member descriptor that finds the place in the instance; the value is in the instance.
# wrong: 'int' => The value 3 is in the instance; what the class has under this name finds the place.
# wrong: 'NoneType' => You thought the class keeps an empty place; it keeps what finds the place in each instance.
# wrong: 'property' => Almost: it is a descriptor too, made in C, for the place in the instance.

class Cat:
    __slots__ = ('S_',)

tom = Cat()
tom.S_ = 3
print(type(Cat.S_).__name__)
