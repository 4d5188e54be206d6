import contextvars
import sys

current = contextvars.ContextVar("current", default=None)


def work(item):
    token = current.set(item)
    seen = current.get()
    return token, seen


item = [1]
token, seen = work(item)
print(seen is item, sys.getrefcount(item))
current.reset(token)
print(current.get(), token.old_value is contextvars.Token.MISSING)
context = contextvars.copy_context()
context.run(current.set, item)
print(context[current] is item, current.get())
del context, token, seen
print(sys.getrefcount(item))
