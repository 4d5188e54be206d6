import sys

a = b = [1]
a += [2]
print(a is b, sys.getrefcount(a))
a = a + [3]
print(a is b, sys.getrefcount(b))
t = u = (1, [2])
t += ([3],)
print(t, u)
try:
    t[1] += [9]
except TypeError:
    print(t)
d = {"k": b}
d["k"] += [4]
d |= {"z": b} if sys.version_info >= (3, 9) else {}
s = {1}
s |= {2}; s -= {1}
n = 10**20; m = n
n += 1
a *= 2; a[0] += 5
print(a, b, d, s, n - m)
