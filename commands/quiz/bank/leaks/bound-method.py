# kind: count
# of: tom
# level: 3
# view: refcount
# rename: tom, actions
# because: A bound method holds its instance: the name, and the method in the list.
# wrong: 1 => You chose 1 because only the method is in the list; but a bound method holds its instance.
# wrong: 3 => The class does not hold its instances.

class Cat:
    def meow(self):
        return 'meow'

tom = Cat()
actions = [tom.meow]
print('here')  # <-
