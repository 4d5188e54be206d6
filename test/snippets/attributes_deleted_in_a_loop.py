class Bag: pass
b = Bag()
b.x = [1]
for name in list(vars(b)): delattr(b, name)
