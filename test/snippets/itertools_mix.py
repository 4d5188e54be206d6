import itertools as it
rows = [[1], [2], [3]]
c = it.cycle(rows)
a = next(c); b = next(c)
t1, t2 = it.tee(iter(rows))
x = next(t1); y = next(t2)
ch = it.chain(rows, [[4]])
pairs = list(zip(rows, ch))
g = [(k, list(v)) for k, v in it.groupby(rows, key=lambda r: r[0] % 2)]
z = it.zip_longest(rows, [a], fillvalue=b)
zs = list(z)
acc = list(it.accumulate(rows))
p = list(it.product([a], rows))
perm = next(it.permutations(rows))
isl = list(it.islice(it.count(0), 2))
sm = list(it.starmap(lambda q, r: [q, r], p[:1]))
print(len(pairs), len(g), len(zs), len(acc), len(p), sm)
del rows
c = ch = None
t1 = None
y = None
del t2
pairs = zs = acc = g = None
perm = p = sm = None
