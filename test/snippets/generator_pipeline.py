def read(lines):
    for line in lines:
        yield line.split(",")
def parse(rows):
    for r in rows:
        rec = dict(zip("ab", r))
        yield rec
def keep(recs, log):
    for rec in recs:
        if rec["a"] != "2":
            log.append(rec)
            yield rec
log = []
src = ["1,x", "2,y", "3,z"]
pipe = keep(parse(read(src)), log)
f = next(pipe)
rest = list(pipe)
print(f, rest)
p2 = parse(read(src))
one = next(p2)
two = next(p2)
del p2
ge = (r["a"] for r in log if r)
nx = next(ge)
log.clear()
print(nx, list(ge))
f["self"] = f
del f["self"]
f = rest = None
one = two = None
