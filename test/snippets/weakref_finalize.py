import weakref


class Resource:
    pass


def cleanup(log, name):
    log.append(name)


log = []
resource = Resource()
finalizer = weakref.finalize(resource, cleanup, log, "first")
other = Resource()
late = weakref.finalize(other, cleanup, log, "second")
print(finalizer.alive, log)
del resource
print(finalizer.alive, log)
late()
print(late.alive, log)
del other
late.detach()
print(log)
