store = []


def keep(item):
    global store, latest
    latest = item
    store = store + [item]


def drop():
    global latest
    del latest
    store.clear()


old = store
keep([1])
keep([2])
print(store, old, latest)
drop()
print(store, "latest" in globals())
