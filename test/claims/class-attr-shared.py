# claim: A list in the class body is one list for all instances
# shown by: heap
# also asked: class attribute list shared


class Basket:
    items = []


class Own:
    def __init__(self):
        self.items = []


a, b = Basket(), Basket()
a.items.append("apple")
print("b.items:", b.items)
print("? the list in the class body is one for all instances:", a.items is b.items is Basket.items)
print("? one that __init__ makes is each instance's own:", Own().items is not Own().items)
