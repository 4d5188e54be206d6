import sys
def f(xs):
    out = []
    for x in xs: y = x; out.append(sys.getrefcount(x))
    for z in xs: w = z
    return out
print(f([[1], [2]]))
def g(p): q = [p]; r = q; return r
g([5])
