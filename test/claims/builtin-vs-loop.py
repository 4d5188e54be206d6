# claim: sum(data) beats a Python loop several times over
# shown by: compare
# also asked: sum is faster than a for loop

import time

data = list(range(100_000))


def loop():
    total = 0
    for number in data:
        total += number
    return total


def builtin():
    return sum(data)


best = {loop: float("inf"), builtin: float("inf")}
for _ in range(15):  # the two take turns, so that a slow moment of the machine meets both
    for work in best:
        start = time.perf_counter()
        work()
        best[work] = min(best[work], time.perf_counter() - start)
ratio = best[loop] / best[builtin]
print(f"~ loop {1000 * best[loop]:.2f} ms, sum {1000 * best[builtin]:.2f} ms: {ratio:.1f} times faster")
print("? the result is the same:", loop() == builtin())
print("?~ sum is several times, at least three times, as fast:", ratio > 3)
