# kind: prints
# level: 1
# view: leaks
# vary N_: 10, 50, 200
# vary M_: 2, 4, 8
# because: With maxsize the cache drops what was not used for longest, so it never holds more than M_.
# wrong: N_ => You chose N_ because of N_ different calls; but maxsize=M_ is where the cache stops growing.
# wrong: 0 => The loop is over, but the cache belongs to the function, which is still there.
# wrong: N_ - M_ => That is how many were dropped.

from functools import lru_cache

@lru_cache(maxsize=M_)
def double(n):
    return n * 2

for n in range(N_):
    double(n)
print(double.cache_info().currsize)
