import sys
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name)

a = Noisy("a")
b = [Noisy("b1"), Noisy("b2")]
a = Noisy("a2")
b[0] = None
b += [a]
del a
print("swap")
c, b = b, None
x = c.pop(); y = [x]; del x; y.clear(); print("same line")
def f(n):
    local = Noisy(n)
    other = [local]
    return None
f("f")
c = None
print("end")
