# kind: versions
# level: 3
# view: is
# vary N_: 257, 300, 500, 1000, 1024
# because: int() gives the shared object for ints in the cache. Where that ends depends on the version: see whether N_ is inside.
# wrong: 'On all of them' => You chose this because equal ints seem to be one object; only those in the cache are.
# wrong: 'On none of them' => You chose this because N_ is no small number; but the cache is larger on some Pythons.

print(int('N_') is int('N_'))
