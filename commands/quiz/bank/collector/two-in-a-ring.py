# kind: cycle
# level: 1
# view: gc
# rename: tom, rex
# because: They hold one another, so no count falls to 0; gc.collect() sees that nothing else leads there, and frees them.
# wrong: 'Counting frees them with their last name' => You chose this because del took both names; but each still refers to the other.
# wrong: 'They leak: nothing ever frees them' => Counting does not free them, but the collector is there for just that.

import gc
class Cat:
    pass

tom = Cat()
rex = Cat()
tom.friend = rex
rex.friend = tom
del tom, rex
gc.collect()
