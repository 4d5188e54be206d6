import gc


def fail(x):
    held = [x]
    raise LookupError(held)


def keep(x):
    try:
        fail(x)
    except LookupError as error:
        kept = error
    return kept.args[0]


for name in "ab":

    class Own:
        pass

    t = Own()
    Own.one = t
name = keep(3)
gc.collect()
name = keep(4)
t = None
gc.collect()
print(name)
