a = [1]; b = a; c = [a, b]
del a; a = [2]; d = a; del a; a = [3]
b = c.pop(); c = [c]; c.append(c); c.clear()
if b: e = [b]; f = e; e = None
for i in range(2): g = [i]; h = g
x = y = [g]; x = [y]; y = x; del x
def fn(p): q = [p]; p = q; q = None; return p
z = fn(b); z = fn(z); z = z[0]
print(a, b, d, f, h, z); z = None; a = d = None
while h: h = h[1:]; k = [h]; h = None
class K: u = []; v = u; w = [u, v]; del v
K.w = K.u = None; j = K(); j.s = [j]; j.s = None; j = None
