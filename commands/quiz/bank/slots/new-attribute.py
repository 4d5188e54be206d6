# kind: prints
# level: 1
# view: sizeof
# vary N_: 3, 7, 40
# rename: tom
# because: There is a place for age alone, and no __dict__ for anything else: the assignment raises AttributeError.
# wrong: N_ => You chose N_ because instances take any attribute; but with __slots__ there is no __dict__ to put it in.
# wrong: None => A failed assignment does not store None; it raises.

class Cat:
    __slots__ = ('age',)

tom = Cat()
try:
    tom.size = N_
    print(tom.size)
except AttributeError:
    print('AttributeError')
