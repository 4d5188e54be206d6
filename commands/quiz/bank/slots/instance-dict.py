# kind: versions
# level: 3
# view: sizeof
# vary S_: age, name, lives
# rename: tom
# because: {right}: there an instance has its dict at once; elsewhere the values lie in the instance until somebody asks for the dict.
# wrong: 'On all of them' => You chose this because attributes are said to live in a dict; on newer Pythons it is often not there at all.
# wrong: 'On none of them' => On older Pythons each instance with attributes has its dict at once.

import gc
class Cat:
    pass

tom = Cat()
tom.S_ = [1]
held = [type(x) for x in gc.get_referents(tom)]
print(dict in held)
