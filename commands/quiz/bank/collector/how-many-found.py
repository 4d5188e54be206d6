# kind: prints
# level: 3
# view: gc
# others: yes
# vary S_: friend, partner, twin
# rename: tom
# because: Older Pythons give an instance a dict, which is found as well; in newer ones the values lie in the instance. Here {right} are found.
# wrong: 0 => You chose 0 because del seems to free it; but the instance refers to itself.
# wrong: 3 => Class and name are not found: other things lead to them, or they are no objects.

import gc
class Cat:
    pass

gc.collect()
tom = Cat()
tom.S_ = tom
del tom
print(gc.collect())
