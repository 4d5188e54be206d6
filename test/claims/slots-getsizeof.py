# claim: getsizeof can show the slotted instance as the larger one, because it misses values stored inside or beside
# the plain one
# shown by: compare
# also asked: getsizeof says slots are larger

import sys

sys.path[:1] = []  # this folder has a tracemalloc.py of its own
import tracemalloc


def classes(count):
    """A plain and a slotted class whose instances have `count` attributes."""
    names = [f"name{number}" for number in range(count)]

    class Plain:
        def __init__(self):
            for name in names:
                setattr(self, name, 1)

    return Plain, type("Slots", (), {"__slots__": names, "__init__": Plain.__init__})


def taken(kind):
    """Bytes that are really taken for each of 1,000 instances."""
    kept = [kind() for _ in range(1000)]  # the first instances of a class are made with more room
    places = [None] * 1000
    tracemalloc.start()
    for index in range(1000):
        places[index] = kind()
    size = tracemalloc.get_traced_memory()[0] / 1000
    tracemalloc.stop()
    return round(size)


larger, really = [], []
for count in (3, 5):
    Plain, Slots = classes(count)
    told = sys.getsizeof(Plain()), sys.getsizeof(Slots())
    real = taken(Plain), taken(Slots)
    print(f"getsizeof with {count} attributes: plain", told[0], "slots", told[1])
    print(f"~ really taken with {count}: plain", real[0], "slots", real[1])
    larger.append(told[1] > told[0])
    really.append(real[0] > real[1] and real[0] > told[0])
print("? getsizeof can show the slotted instance as the larger one:", any(larger))
print("? the plain one really takes more, in what getsizeof misses:", all(really))
