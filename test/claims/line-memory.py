# claim: Memory kept and released, line by line
# shown by: profile
# also asked: memory profiler

import sys

sys.path[:1] = []  # this folder has a tracemalloc.py of its own
import tracemalloc


def work():
    kept = bytearray(2_000_000)
    gone = bytearray(5_000_000)
    del gone
    return kept


first = work.__code__.co_firstlineno
grown, last = {}, None


def at_line(frame, event, argument):
    """Called before each line: what changed since then is the doing of the line before."""
    global last
    if frame.f_code is not work.__code__:
        return None
    now = tracemalloc.get_traced_memory()[0]
    if last is not None:
        grown[last[0]] = now - last[1]
    last = frame.f_lineno - first, tracemalloc.get_traced_memory()[0]
    return at_line


tracemalloc.start()
sys.settrace(at_line)
work()
sys.settrace(None)
tracemalloc.stop()
megabytes = {line: round(size / 1_000_000) for line, size in grown.items()}
print("megabytes kept (+) or released (-) by line of work():", megabytes)
print("? each line's memory, kept or released, can be told:", [megabytes.get(line) for line in (1, 2, 3)] == [2, 5, -5])
