# claim: clear() and reuse of a buffer against a new list each time
# shown by: compare
# also asked: list.clear keeps memory; reuse a list

import sys
import time


def reuse():
    buffer = []
    for _ in range(200):
        buffer.clear()
        for number in range(200):
            buffer.append(number)


def make_anew():
    for _ in range(200):
        buffer = []
        for number in range(200):
            buffer.append(number)


buffer = list(range(1000))
address, full = id(buffer), sys.getsizeof(buffer)
buffer.clear()
print("getsizeof: full", full, "cleared", sys.getsizeof(buffer), "new", sys.getsizeof([]))
print("? clear() keeps the list object:", id(buffer) == address)
print("? clear() keeps the room for its items:", sys.getsizeof(buffer) > sys.getsizeof([]))

best = {reuse: float("inf"), make_anew: float("inf")}
for _ in range(15):
    for work in best:
        start = time.perf_counter()
        work()
        best[work] = min(best[work], time.perf_counter() - start)
print(f"~ clear and reuse {1000 * best[reuse]:.2f} ms, a new list each time {1000 * best[make_anew]:.2f} ms")
print("?~ clear() and reuse saves a quarter of the time or more:", best[reuse] < 0.75 * best[make_anew])
