import sys

sys.setrecursionlimit(10**8)
print("before")


def deeper(n):
    return deeper(n + 1) + 1


deeper(0)
