class AppError(Exception):
    def __init__(self, msg, data):
        super().__init__(msg)
        self.data = data

def load(d):
    try:
        return d["x"]
    except KeyError as e:
        raise AppError("no x", d) from e

errors = []
cfg = {"y": [1]}
for name in "ab":
    try:
        load(cfg)
    except AppError as e:
        errors.append(e)
        print(e, type(e.__cause__).__name__, e.data is cfg)
err = errors.pop()
cause = err.__cause__
err = None
tb = errors[0].__traceback__
depth = 0
while tb:
    depth += 1
    tb = tb.tb_next
print(depth)
errors[0].__traceback__ = None
errors.clear()
cause = None
