import sys


def make():
    shared = [0]

    def bump():
        shared.append(len(shared))
        return shared

    def peek():
        return sys.getrefcount(shared)

    return bump, peek


bump, peek = make()
print(peek())
held = bump()
print(peek())
other, look = make()
cell = bump.__closure__[0]
print(cell.cell_contents is held)
del bump
print(peek(), look())
del held
print(peek())
