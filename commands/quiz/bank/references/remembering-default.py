# kind: prints
# level: 2
# view: heap
# vary N_: 2, 5, 9, 30
# rename: add, bag, food
# because: The default list is made once, when def runs, and kept by the function. Each call without `bag` uses that same list.
# wrong: [N_] => You chose {this} because each call seems to make a new list; but the default is made once, when def runs.
# wrong: [1] => The first call's item is there, but the second call put N_ into the same list.
# wrong: [N_, N_] => You thought the second call ran twice; the first one put 1 in.

def add(food, bag=[]):
    bag.append(food)
    return bag

add(1)
print(add(N_))
