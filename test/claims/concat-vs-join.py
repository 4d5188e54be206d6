# claim: += in a loop is linear while one local name holds the string (it is resized in place), quadratic as soon as
# a second reference exists; ''.join allocates once
# shown by: compare
# also asked: string concatenation in a loop is quadratic; += or join

import sys

sys.path[:1] = []  # this folder has a tracemalloc.py of its own
import time
import tracemalloc

piece = "x" * 10


def one_name(times):
    text = ""
    for _ in range(times):
        text += piece
    return text


def two_names(times):
    text = ""
    for _ in range(times):
        other = text
        text += piece
    return text


def seconds(work, times):
    best = float("inf")
    for _ in range(4):
        start = time.perf_counter()
        work(times)
        best = min(best, time.perf_counter() - start)
    return best


def growth(work, times):
    """How much longer eight times as many pieces take: about 8 when linear, up to 64 when quadratic."""
    return seconds(work, 8 * times) / seconds(work, times)


linear, quadratic = growth(one_name, 4000), growth(two_names, 2000)
print(f"~ eight times as many pieces take: one name {linear:.0f} times as long, two names {quadratic:.0f} times")
print("?~ += is linear while one local name holds the string:", linear < 18)
print("?~ += is quadratic as soon as a second reference exists:", quadratic > 18)

pieces = [piece] * 100_000
tracemalloc.start()
text = "".join(pieces)
peak = tracemalloc.get_traced_memory()[1]
tracemalloc.stop()
print(f"join of {len(text):,} characters: peak {peak - len(text)} bytes more")
print("? ''.join allocates once:", peak < 1.01 * len(text) + 1000)
