# kind: prints
# level: 1
# view: leaks
# vary N_: 10, 200, 1000
# because: With maxsize=None nothing is ever dropped: one entry for each different argument.
# wrong: 128 => You thought of the default of lru_cache; maxsize=None takes the limit away.
# wrong: 0 => The loop is over, but the cache belongs to the function, which is still there.
# wrong: 2 * N_ => The second loop asks for what is there already, so it adds nothing.

from functools import lru_cache

@lru_cache(maxsize=None)
def double(n):
    return n * 2

for turn in range(2):
    for n in range(N_):
        double(n)
print(double.cache_info().currsize)
