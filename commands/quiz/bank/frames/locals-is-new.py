# kind: versions
# level: 3
# view: is
# because: {right}: there each call of `locals()` in a function makes a new dict (PEP 667); elsewhere a frame has one and fills it again.

def work():
    rows = []
    first = locals()
    second = locals()
    return first is not second

print(work())
