def qs(xs):
    if len(xs) < 2:
        return xs
    p = xs[0]
    return qs([x for x in xs[1:] if x < p]) + [p] + qs([x for x in xs[1:] if x >= p])


out = qs([3, 1, 2, 5, 4, 0])
a = [1] + [2] + [3]
b = ([1] + [2]) + ([3] + [4])
c = ("a" + "b".lower()) + ("c".upper() + "d")
d = {**{"x": [1]}, **{"y": [2]}}
e = [*[1], *[2]] + [3]
f = not ([1] + [2])
g = -(3.5 + 1.5) + 2.5
print(out, a, b, c, d, e, f, g)
