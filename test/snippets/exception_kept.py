import sys


def fail(payload):
    held = [payload]
    raise KeyError(len(held))


item = [1]
before = sys.getrefcount(item)
kept = None
try:
    fail(item)
except KeyError as error:
    kept = error
print(sys.getrefcount(item) - before)
names = []
trace = kept.__traceback__
while trace is not None:
    names.append(trace.tb_frame.f_code.co_name)
    trace = trace.tb_next
print(names)
kept = kept.with_traceback(None)
print(sys.getrefcount(item) - before)
