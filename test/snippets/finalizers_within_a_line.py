class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("bye", self.name)


x = Loud("one"); print("made"); x = None; x = Loud("two"); print("again")
x = [x]; del x; x = [2]
for name in "ab": y = Loud(name)
y = Loud("c") and None
Loud("d"); print("after d")
z = [Loud("e"), Loud("f")]; z.pop(0); print("popped"); z = z and [3]
print(x, y, z)
