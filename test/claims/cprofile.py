# claim: Calls, own time and cumulative time by function
# shown by: profile
# also asked: profiling functions

import cProfile
import pstats


def inner():
    return sum(range(20_000))


def outer():
    return [inner() for _ in range(30)]


profile = cProfile.Profile()
profile.runcall(outer)
found = {}
for (_, _, name), (_, calls, own, cumulative, _) in pstats.Stats(profile).stats.items():
    found[name] = calls, own, cumulative
for name in ("outer", "inner"):
    calls, own, cumulative = found[name]
    print(f"{name}: {calls} calls")
    print(f"~ {name}: own {1000 * own:.2f} ms, cumulative {1000 * cumulative:.2f} ms")
print("? the calls of each function are told:", (found["outer"][0], found["inner"][0]) == (1, 30))
print("? own time leaves out what a function calls:", found["outer"][1] < found["inner"][2])
print("? cumulative time holds what a function calls:", found["outer"][2] >= found["inner"][2] >= found["inner"][1] > 0)
