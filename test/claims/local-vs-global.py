# claim: A local name is found faster than a global name or a module's attribute
# shown by: compare
# also asked: local variables are faster; global lookup

import errno
import time

there = 1  # as errno.EPERM; from 3.12 on not counted, so that finding it is what takes the time
numbers = range(3000)


def timed(expression):
    """A function that looks the expression up 40 times for each number."""
    names = {"errno": errno, "there": there, "numbers": numbers}
    body = "; ".join([expression] * 40)
    exec(f"def work():\n    here = 1\n    for _ in numbers: {body}", names)
    return names["work"]


works = {"local": timed("here"), "global": timed("there"), "attribute": timed("errno.EPERM")}
best = dict.fromkeys(works, float("inf"))
for _ in range(40):  # they take turns, so that a slow moment of the machine meets all
    for name, work in works.items():
        start = time.perf_counter()
        work()
        best[name] = min(best[name], time.perf_counter() - start)
for name, seconds in best.items():
    print(f"~ {name}: {seconds / (40 * len(numbers)) * 1e9:.1f} ns each")
print("?~ a local name is found faster than a global one:", best["local"] * 1.05 < best["global"])
print("?~ a local name is found faster than a module's attribute:", best["local"] * 1.05 < best["attribute"])
