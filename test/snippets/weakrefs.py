import weakref


class Thing(list):
    __hash__ = object.__hash__


gone = []
thing = Thing([1])
weak = weakref.ref(thing, gone.append)
strong = weak()
print(strong is thing, weakref.getweakrefcount(thing))
del strong
table = weakref.WeakValueDictionary()
table["t"] = thing
group = weakref.WeakSet([thing])
proxy = weakref.proxy(thing)
proxy.append(2)
print(len(table), len(group), len(proxy))
thing = None
print(weak(), len(table), len(group), len(gone))
