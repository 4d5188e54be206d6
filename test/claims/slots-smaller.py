# claim: __slots__ makes instances smaller; by how much depends on the version and on what is counted (block,
# getsizeof, whole list)
# shown by: compare
# also asked: slots save memory 40 to 50 percent

import sys

sys.path[:1] = []  # this folder has a tracemalloc.py of its own
import tracemalloc


class Plain:
    def __init__(self, number):
        self.x, self.y, self.z = number, number, number


class Slots:
    __slots__ = ("x", "y", "z")

    def __init__(self, number):
        self.x, self.y, self.z = number, number, number


def whole_list(kind):
    """Bytes that a list of 10,000 instances takes, all in all, for each of them."""
    kept = [kind(number) for number in range(100)]  # the first instances of a class are made with more room
    tracemalloc.start()
    kept = [kind(number % 100) for number in range(10_000)]
    taken = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return taken / len(kept)


plain, slots = whole_list(Plain), whole_list(Slots)
print(f"~ in a list, each takes: plain {plain:.0f}, slots {slots:.0f}: {100 - 100 * slots / plain:.0f} % less")
print("getsizeof: plain", sys.getsizeof(Plain(1)), "slots", sys.getsizeof(Slots(1)))
print("? the slotted instances take less:", slots < plain)
