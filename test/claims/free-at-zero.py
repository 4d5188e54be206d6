# claim: At zero the object is freed at once, and __del__ runs at that statement
# shown by: refcount
# also asked: when is __del__ called; freed at once

log = []


class Thing:
    def __del__(self):
        log.append("__del__")


a = Thing()
log.append("before del a")
del a
log.append("after del a")
a = Thing()
a = None
log.append("after a = None")
print("order:", ", ".join(log))
print(
    "? __del__ runs at the statement that took the last reference:",
    log
    == [
        "before del a",
        "__del__",
        "after del a",
        "__del__",
        "after a = None",
    ],
)
