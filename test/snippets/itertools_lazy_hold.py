from itertools import groupby, repeat, dropwhile, tee, islice, compress
objs = [[i] for i in range(4)]
d = dropwhile(lambda o: o[0] < 1, objs)
o1 = next(d)
grp = groupby(objs, lambda o: o[0] // 2)
k, sub = next(grp)
s0 = next(sub)
k2, sub2 = next(grp)
print(k2, list(sub))
r = repeat(o1, 2)
r1 = next(r); r2 = next(r)
e = enumerate(objs)
pair = next(e); pair2 = next(e)
m = map(lambda a, b: [a, b], objs, objs[1:])
m1 = next(m)
f = filter(None, objs)
f1 = next(f)
rv = reversed(objs)
l1 = next(rv)
z = zip(objs, objs)
z1 = next(z); z2 = next(z); z1 = next(z)
print(z1, pair, m1)
del objs
d = grp = sub = sub2 = None
m = f = e = None
z = rv = None
