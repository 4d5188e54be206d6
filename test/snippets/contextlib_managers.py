import contextlib


@contextlib.contextmanager
def lend(thing):
    log.append("lend")
    try:
        yield thing
    finally:
        log.append("back")


log = []
book = ["book"]
with lend(book) as lent:
    print(lent is book)
with contextlib.ExitStack() as stack:
    one = stack.enter_context(lend(book))
    stack.callback(log.append, "callback")
    two = [one]
with contextlib.suppress(ZeroDivisionError):
    value = [1]
    value = value[0] / 0
print(log, value)
