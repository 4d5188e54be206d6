# kind: versions
# level: 3
# view: is
# because: Since PEP 667 each call of `locals()` in a function makes a new dict; before, a frame had one and filled it again.

def work():
    rows = []
    first = locals()
    second = locals()
    return first is not second

print(work())
