import sys


def risky(payload):
    local = [payload]
    if payload:
        raise ValueError("no", payload)
    return local


thing = ["x"]
try:
    risky(thing)
except ValueError as error:
    saved = error.args[1]
    print(saved is thing, sys.getrefcount(thing))
else:
    print("not here")
finally:
    print("finally", sys.getrefcount(thing))
print("error" in globals())
try:
    result = risky([])
except ValueError:
    pass
else:
    print(result)
