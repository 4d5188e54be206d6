import contextvars, sys
def run(x):
    return x
ctx = contextvars.copy_context()
r = ctx.run(run, [2])
print(r)
