# claim: sum over a generator needs no list: megabytes less for a million elements
# shown by: compare
# also asked: sum of a list comprehension or generator expression

import sys

sys.path[:1] = []  # this folder has a tracemalloc.py of its own
import itertools
import tracemalloc


def peak(work):
    tracemalloc.start()
    result = work()
    highest = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return result, highest / 1_000_000


a, with_list = peak(lambda: sum([number for number in itertools.repeat(7, 1_000_000)]))
b, with_generator = peak(lambda: sum(number for number in itertools.repeat(7, 1_000_000)))
print(f"~ peak: list {with_list:.1f} MB, generator {with_generator:.4f} MB")
print("? the sum is the same:", a == b)
print("? the generator takes megabytes less:", with_list - with_generator > 5 and with_generator < 0.1)
