def inner(items):
    for item in items:
        yield [item]
    return items


def outer(items):
    result = yield from inner(items)
    extra = [result]
    yield extra


data = [1, 2]
seen = []
for piece in outer(data):
    seen.append(piece)
print(seen, seen[-1][0] is data)
chain = outer(data)
held = next(chain)
chain.close()
print(held)
