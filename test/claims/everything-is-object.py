# claim: Every value has a type, a value and a reference count, functions, modules and classes too
# shown by: heap
# also asked: functions and classes are objects

import sys


class Thing:
    pass


def function():
    pass


values = [7, 2.5, "text", None, True, [1], function, len, sys, Thing, type, Thing(), (n for n in "ab"), ...]
print("types:", *sorted({type(value).__name__ for value in values}))
print("? each value has a type, which is an object too:", all(isinstance(type(value), type) for value in values))
print("? each value is an object with an identity:", all(isinstance(value, object) and id(value) for value in values))
print("? each value has a reference count:", all(sys.getrefcount(value) > 0 for value in values))
