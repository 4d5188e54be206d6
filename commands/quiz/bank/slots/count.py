# kind: count
# of: pets
# level: 1
# view: refcount
# rename: tom, pets
# because: A slot holds a reference as any attribute does: the name and the slot, {right} in all.
# wrong: 1 => You chose 1 because slots look like part of the object; but a slot holds a reference, which counts.
# wrong: 3 => Name and slot are all there is; __slots__ keeps no other copy.

class Cat:
    __slots__ = ('toys',)

pets = ['ball']
tom = Cat()
tom.toys = pets
print('here')  # <-
