# kind: prints
# level: 1
# view: sizeof
# vary N_: 1, 5, 2026
# rename: tom
# because: With __slots__ an instance has a fixed place for each name there, and no __dict__.
# wrong: 'True N_' => You chose {this} because every instance seems to have a __dict__; with __slots__ it has none.
# wrong: 'False None' => There is no __dict__, but the slot keeps the value all the same.
# wrong: 'False 0' => The slot was empty at first; then N_ was put there.

class Cat:
    __slots__ = ('age',)

tom = Cat()
tom.age = N_
print(hasattr(tom, '__dict__'), tom.age)
