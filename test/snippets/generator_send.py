def echo():
    kept = []
    while True:
        got = yield kept
        if got is None:
            break
        kept.append(got)
    return kept


talk = echo()
next(talk)
word = ["a"]
bag = talk.send(word)
bag = talk.send([word])
print(bag)
try:
    talk.send(None)
except StopIteration as stop:
    final = stop.value
print(final is bag)
