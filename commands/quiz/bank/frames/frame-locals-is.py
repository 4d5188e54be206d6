# kind: same
# level: 1
# view: is
# rename: first, second
# because: Each call ran the list display anew and made a list of its own: equal, but two objects.

def make():
    return [1, 2]

first = make()
second = make()
print(first is second)
