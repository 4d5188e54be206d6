def one():
    found: list = [1000 + 7]
    return found


def two():
    found: list = [1000 + 7]
    return found


first = one()
makers = [lambda: 1000 + 7, lambda: [1000 + 7, 2.5]]
second = two() + [makers[0]()]
del makers
one = None
third = [first, second]
