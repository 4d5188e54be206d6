# kind: prints
# level: 1
# view: sizeof
# rename: tom
# vary S_: age, name, lives
# because: A slot is an empty place until something is put there; reading it raises AttributeError.
# wrong: None => You chose None because an empty place seems to hold None; but it holds nothing at all.
# wrong: 0 => Slots have no type and no first value; an empty one raises.

class Cat:
    __slots__ = ('S_',)

tom = Cat()
try:
    print(tom.S_)
except AttributeError:
    print('AttributeError')
