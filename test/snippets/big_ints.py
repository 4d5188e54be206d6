import sys

big = 10**30
same = big
other = 10 ** int("30")
print(big == other, big is other, sys.getrefcount(other))
small = int("5")
total = other + 1 - 1
print(total == other, small is int("5"))
numbers = [other, total, -other]
parts = divmod(other, int("7"))
del total
print(sys.getrefcount(other), parts[1], abs(numbers[2]) == big)
floats = [float("1.5")] * 2
half = floats[0]
print(sys.getrefcount(half), complex(half, half))
