import sys


class Guard:
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        print("enter", len(self.thing))
        return self.thing

    def __exit__(self, kind, error, trace):
        seen.append(kind)
        return kind is ValueError


seen = []
thing = [1]
with Guard(thing) as inside:
    inside.append(2)
    print(inside is thing, sys.getrefcount(thing))
with Guard(thing) as first, Guard([first]) as second:
    pair = [first, second]
    raise ValueError("swallowed")
print(sys.getrefcount(thing), [kind and kind.__name__ for kind in seen])
del pair, first, second
print(sys.getrefcount(thing))
