def guarded(log):
    value = [0]
    try:
        while True:
            try:
                yield value
            except ValueError as error:
                log.append(str(error))
                value = [1]
    finally:
        log.append("closed")


log = []
source = guarded(log)
first = next(source)
second = source.throw(ValueError("bad"))
print(first, second)
source.close()
del source
print(log)
other = guarded(log)
next(other)
del other
print(log)
