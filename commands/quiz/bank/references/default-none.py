# kind: prints
# level: 1
# view: heap
# vary N_: 2, 5, 9, 30
# rename: bag, food
# because: `bag` is None in each call, so each call makes a new list of its own.
# wrong: [1, N_] => That is what a default of [] would give; here a new list is made in each call.
# wrong: [1] => The second call never sees the first one's list; it makes its own.
# wrong: None => `bag` is None at first, but then it is bound to a new list.

def add(food, bag=None):
    if bag is None:
        bag = []
    bag.append(food)
    return bag

add(1)
print(add(N_))
