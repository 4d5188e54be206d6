# oracle: output
import sys


def tracer(frame, event, arg):
    if frame.f_code.co_name == "traced":
        seen.append(event)
        return tracer
    return None


def traced(items):
    copy = items
    return copy


seen = []
data = [1]
sys.settrace(tracer)
result = traced(data)
sys.settrace(None)
print(seen, result is data)
after = [result]
print(after)
