import functools
import sys


def logged(function):
    calls = []

    @functools.wraps(function)
    def wrapper(*args):
        calls.append(args)
        return function(*args)

    wrapper.calls = calls
    return wrapper


def tag(label):
    def put(thing):
        thing.label = label
        return thing

    return put


name = ["label"]


@tag(name)
@logged
def pair(a, b):
    return [a, b]


@tag(name)
class Tagged:
    pass


item = [1]
both = pair(item, item)
print(sys.getrefcount(item), pair.calls[0][0] is item, pair.label is Tagged.label)
pair.calls.clear()
print(sys.getrefcount(item), pair.__wrapped__.__name__)
