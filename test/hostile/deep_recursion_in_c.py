import sys

sys.setrecursionlimit(10**8)
print("before")
nested = []
for _ in range(3_000_000):
    nested = [nested]
repr(nested)
