# kind: prints
# level: 2
# view: sizeof
# vary N_: 3, 7, 40
# rename: tom
# because: Tiger says nothing of __slots__, so its instances have a __dict__ again, beside the slot for age.
# wrong: 'AttributeError' => You chose this because the parent has __slots__; but a subclass without __slots__ brings the __dict__ back.
# wrong: None => The attribute was stored, in the __dict__ that Tiger's instances have.

class Cat:
    __slots__ = ('age',)
class Tiger(Cat):
    pass

tom = Tiger()
try:
    tom.size = N_
    print(tom.size)
except AttributeError:
    print('AttributeError')
