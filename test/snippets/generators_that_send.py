def sink():
    while True:
        item = yield
        kept.append(item)
def feed(target):
    for x in ([1], [2]):
        target.send(x)
        yield x
kept = []
s = sink()
next(s)
list(feed(s))
