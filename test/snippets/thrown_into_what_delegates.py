def inner():
    held = [2]
    try:
        got = yield held
    except KeyError as error:
        got = yield error.args
    finally:
        held.append("done")
    return [got]


def middle(box):
    result = yield from inner()
    box.append(result)
    return result


def outer(box):
    try:
        got = yield from middle(box)
        yield got
    except ValueError as error:
        yield [error]


box = []
q = outer(box)
a = next(q)
b = q.throw(ValueError([1]))
q.close()
q = outer(box)
a = next(q)
b = q.throw(KeyError(a))
c = q.send(5)
del q
q = outer(box)
next(q)
q.close()
del q, a
