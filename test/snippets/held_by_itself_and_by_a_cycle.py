class Owner:
    def __init__(self, value):
        self.me = self

    def look(self):
        seen = [self.me]
        return seen


a = Owner(object())
b = [a]
b.append(b)
del b
c = a.look()
del a
c.clear()
