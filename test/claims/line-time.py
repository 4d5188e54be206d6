# claim: Time and hits, line by line
# shown by: profile
# also asked: line profiler

import sys
import time


def work():
    total = 0
    for number in range(100):
        total += number
    text = sum(range(2_000_000))
    return total, text


first = work.__code__.co_firstlineno
hits, spent, last = {}, {}, None


def at_line(frame, event, argument):
    """Called before each line: the time since then was spent in the line before."""
    global last
    if frame.f_code is not work.__code__:
        return None
    now = time.perf_counter()
    if last is not None:
        spent[last[0]] = spent.get(last[0], 0) + now - last[1]
    line = frame.f_lineno - first
    if event == "line":
        hits[line] = hits.get(line, 0) + 1
    last = line, time.perf_counter()
    return at_line


sys.settrace(at_line)
work()
sys.settrace(None)
print("hits by line of work():", hits)
print("~ milliseconds by line:", {line: round(1000 * seconds, 2) for line, seconds in spent.items()})
print("? the hits of each line can be told:", hits == {1: 1, 2: 101, 3: 100, 4: 1, 5: 1})
print(
    "?~ the time of each line can be told: most went into the sum of two million numbers:",
    max(spent, key=spent.get) == 4,
)
