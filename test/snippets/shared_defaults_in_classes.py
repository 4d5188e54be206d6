import sys


class Cart:
    items = []
    limits = {"max": 2}

    def add(self, item, *, log=items):
        self.items.append(item)
        log.append("logged")
        self.items = self.items + [item]
        return self


first, second = Cart(), Cart()
thing = ["thing"]
first.add(thing)
second.add(thing).add(thing)
print(len(Cart.items), len(first.items), sys.getrefcount(thing))
del first.items
print(first.items is Cart.items, Cart.add.__kwdefaults__["log"] is Cart.items)
Cart.items.clear()
del second
print(sys.getrefcount(thing))
