class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("bye", self.name)


def scope():
    inner = Loud("inner")
    print("in scope")


first = Loud("first")
second = first
del first
print("still there")
second = None
print("gone")
scope()
print("after scope")
both = [Loud("a"), Loud("b")]
del both[0]
both = ()
print("end")
