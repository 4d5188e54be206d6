def counter():
    total = []
    last = None

    def add(item):
        nonlocal total, last
        last = item
        total = total + [item]
        return total

    def forget():
        nonlocal last
        last = None
        del total[:]

    return add, forget


add, forget = counter()
thing = ["thing"]
one = add(thing)
two = add(thing)
print(one, two)
forget()
print(two)
