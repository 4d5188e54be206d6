import sys


class Adder:
    def __init__(self, base):
        self.base = base
        self.calls = 0

    def __call__(self, *items, **more):
        self.calls += 1
        result = self.base + list(items)
        result.extend(more.values())
        return result


base = [0]
add = Adder(base)
one = add([1], x=base)
two = add(*one, **{"y": one})
print(one[-1] is base, two[-1] is one, add.calls, sys.getrefcount(base))
handlers = {"add": add, "copy": list.copy, "new": list}
for name, handler in sorted(handlers.items()):
    made = handler(base) if name != "add" else handler()
print(made, callable(add), sys.getrefcount(add))
