# claim: timeit repeats; the minimum is the figure to quote
# shown by: compare
# also asked: mean or minimum of timings; benchmark

import sys

sys.path[:1] = []  # this folder has a timeit.py of its own
import threading
import timeit

statement = "for number in numbers: number * number"


def repeated(times):
    return timeit.repeat(statement, globals={"numbers": range(1000)}, repeat=times, number=60)


alone, mixed = [], []
for _ in range(15):
    alone += repeated(1)
    mixed += repeated(1)

stop = threading.Event()


def disturb():
    while not stop.is_set():
        pass


threads = [threading.Thread(target=disturb) for _ in range(2)]
for thread in threads:
    thread.start()
mixed += repeated(15)
stop.set()
for thread in threads:
    thread.join()
mean = sum(mixed) / len(mixed)
print(f"~ 15 repeats alone: minimum {1000 * min(alone):.2f} ms")
print(f"~ 30 repeats, half of them disturbed: minimum {1000 * min(mixed):.2f} ms, mean {1000 * mean:.2f} ms")
print("? timeit.repeat gives a figure for each repeat:", len(alone) == 15)
print("?~ disturbed repeats leave the minimum as it was:", min(mixed) < 1.3 * min(alone))
print("?~ disturbed repeats raise the mean:", mean > 1.3 * min(alone))
