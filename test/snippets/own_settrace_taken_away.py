# oracle: output
import sys

seen = []


def tracer(frame, event, arg):
    seen.append((event, frame.f_code.co_name))
    return tracer


def work(items):
    copy = [items]
    return copy


sys.settrace(tracer)
first = work([1])
sys.settrace(None)
second = work(first)
third = work(second)
print(seen, sys.gettrace())
