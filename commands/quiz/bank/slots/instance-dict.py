# kind: versions
# level: 3
# view: sizeof
# vary S_: age, name, lives
# rename: tom
# because: An instance's values had a dict at once up to 3.10; since 3.11 they lie beside the instance until somebody asks for the dict.
# wrong: 'On all of them' => You chose this because attributes are said to live in a dict; since 3.11 it is often not there at all.
# wrong: 'On none of them' => Up to 3.10 each instance with attributes had its dict at once.

import gc
class Cat:
    pass

tom = Cat()
tom.S_ = [1]
held = [type(x) for x in gc.get_referents(tom)]
print(dict in held)
