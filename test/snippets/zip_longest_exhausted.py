from itertools import zip_longest
z = zip_longest([1, 2], [3])
a = next(z)
b = next(z)
print(a, b)
