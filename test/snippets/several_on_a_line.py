import sys; a = [1]; b = a; print(sys.getrefcount(a)); del a
c = b; d = [b, c]; del b, c; print(d)
if d: e = d; f = [e]; del e
for g in d: h = g; g = None; i = [h]
def pack(x):
    y = [x]; del x
    z = y
    return z
class Box: one = [1]; two = one; del one
j = pack(d); k = j; j = None; print(k[0] is d, Box.two)
while d: d.pop(); m = d; m = None
try: n = [k]; k = n[5]
except IndexError: n = None; k = None
else: n = 1
finally: o = [n]; p = o
print(d, f, g, h, i, n, k, o is p)
