def gen():
    z = [4]
    yield 1
g = gen()
next(g)
fr = g.gi_frame
print(fr.f_code.co_name)
