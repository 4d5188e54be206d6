/** Programs full of comparisons; each is asked of an oracle, as a script and as typed. */
export const IDENTITIES: Record<string, string> = {
  numbers: `a = 257
b = 257
print(a is b, a == b, a is not b)
c = 5
d = 5
print(c is d)
x = 300; y = 300; print(x is y)
print(257 is 257, -5 is -5, -6 is -6, 1000 is 1000, 1024 is 1024, 1.5 is 1.5, 1j is 1j, True is True)
big = int('1000'); again = int('1000'); print(big is again, int('256') is int('256'), int('-6') is int('-6'))
e = a; print(e is a); e += 1; print(e is a, e == a)
n = 1000; n2 = 1000; n3 = n2; print(n is n2, n2 is n3)`,
  texts: `a = 'hello'
b = 'hello'
print(a is b)
c = 'hello world'
d = 'hello world'
print(c is d, c == d)
print('a b' is 'a b', 'ab' * 2 is 'abab', 'a' + 'b' is 'ab', '' is '', 'x' is chr(120), 'é' is chr(233))
e = ''.join(['hel', 'lo']); print(e is a, e == a)
import sys
f = sys.intern(''.join(['two ', 'words'])); g = sys.intern(''.join(['two ', 'words'])); print(f is g)
h = sys.intern(e); print(h is a)
i = f"{a}"; print(i is a, f"{a}!" is f"{a}!", f"constant" is "constant")
j = 'long ' * 10; k = 'long ' * 10; print(j is k)
print(str(5) is str(5), str(55) is str(55), a[0] is b[0], c[:5] is a, c[:] is c)
print(b'' is b'', b'x' is b'x', b'xy' is b'xy', bytes([120]) is b'x')`,
  folded: `print(1000 * 10 is 10000, 2 ** 10 is 1024, 24 * 60 is 1440, -500 is -500, (1, 2) is (1, 2))
a = 24 * 60 * 60
b = 86400
print(a is b)
t = (1, 'a', None); u = (1, 'a', None); print(t is u)
v = (1, 2, 3)
w = (1, 2, 3)
print(v is w, v == w, (1, [2]) is (1, [2]))
print((1, 2)[0] is 1, 'abc'[1] is 'b', not 5 is 5)`,
  containers: `a = [1]
b = a
c = [1]
print(a is b, a is c, a == c, a is a, a is not c)
print([] is [], {} is {}, () is (), set() is set(), frozenset() is frozenset(), tuple([]) is ())
d = a[:]; e = list(a); f = a.copy(); print(d is a, e is a, f == a, tuple(v for v in a) is tuple(a))
t = (1, 2); print(tuple(t) is t, t[:] is t, t + () is t, t * 1 is t)
g = h = []; print(g is h)
grid = [[0] * 2] * 3; print(grid[0] is grid[1], grid[0] == grid[2])
rows = [[0] for _ in range(2)]; print(rows[0] is rows[1])
k = {'x': a}; print(k['x'] is a, k.get('x') is b, {1: 2} == {1: 2}, {1, 2} == {2, 1})`,
  objects: `class A: pass
class B:
    def __eq__(self, other): return 'odd'
    __hash__ = None
a = A(); b = A(); c = a
print(a is b, a is c, a == b, A() is A(), object() is object())
x = B(); print(x == B(), x == x, x is x)
print(None is None, type(a) is A, type(5) is int, a.__class__ is A, ... is Ellipsis, NotImplemented is NotImplemented)
print(A is A, len is len, a.__init__ is a.__init__, A.__init__ is A.__init__)
import math
print(math.nan is math.nan, math.nan == math.nan, [math.nan] == [math.nan], float('nan') == float('nan'))
print(1 == 1.0, 1 is 1.0, True == 1, True is 1, 0.0 == -0.0, '1' == 1)`,
  places: `def same(p, q):
    return p is q
def local():
    x = 257; y = 257
    return x is y
class C:
    inside = 300 is 300
    other = [1] == [1]
print(same(257, 257), same([], []), local(), local())
f = lambda v: v is None
print(f(None), f(0), [v for v in (1, None, 2) if v is not None], {v: v == 2 for v in (1, 2)})
i = 0
while i is not 3:
    i += 1
assert i is 3, 'no'
for k in range(3):
    if k == 1:
        continue
    print(k is 2)
print('yes' if i == 3 else 'no', (z := 500) is z, any(v is i for v in (1, 2, 3)), not (i is 3))
def gen():
    got = yield 1
    yield got is None
g = gen(); print(next(g), next(g))
try:
    print(1 / 0 is 1)
except ZeroDivisionError as error:
    print(error is None)
@staticmethod
def decorated(): return 1 is 1
print(f"{i is 3} {i == 3}")`,
  names: `import sys
a = 257; b = 257
def f():
    return 257
print(f() is f(), f() is a, a is b)
def g(): return 'some words', 'name_like'
s, t = g()
print(s is 'some words', t is 'name_like', g()[0] is s)
d = {'key': 1}; print(list(d)[0] is 'key', 'key' is list({'key': 2})[0])
print(f.__name__ is 'f', sys is sys.modules['sys'], f.__code__ is f.__code__, f.__defaults__ is None)
m = 'a' * 20; n = 'a' * 20; print(m is n)
o = 'a' * 5000; p = 'a' * 5000; print(o is p, o == p)
x, y = 1000, 1000; print(x is y)
x = y = 2000; print(x is y)`,
}

/** Programs whose addresses tell: next to nothing may come between. */
export const ADDRESSES: Record<string, string> = {
  temporaries: `print(id([]) == id([]), id([1]) == id([2]), id({}) == id({}), id(object()) == id(object()))
print(id(300 * int('2')) == id(500 * int('2')), id('a' * int('30')) == id('b' * int('30')))
a = [1]; b = a; print(id(a) == id(b), id(a) == id([1]), id(a) is id(a))`,
  lists: `a = [1, 2]; x = id(a); del a
1 is 1
b = [3]
print(id(b) == x)`,
  kinds: `for k in range(3):
    a = [k]; b = [k + 1]; ids = [id(a), id(b)]; del a, b
    k == 1
    c = [7]; d = [8]
    print(id(c) in ids, id(d) in ids, id(c) == ids[0], id(d) == ids[1])
    t = (k, k + 1); i = id(t); del t
    k is k
    u = (k, 5); print(id(u) == i)
    h = k + 0.5; i = id(h); del h
    k == 0.5
    j = k + 1.5; print(id(j) == i)
    s = 'x' * (k + 50); i = id(s); del s
    (k is 3) is True
    r = 'y' * (k + 50); print(id(r) == i)`,
}

/** Entries for the real prompt: what each prints is told there. */
export const TYPED = `x = 10000000001; y = 10000000001; print("=>", x is y)
a = 10000000001
b = 10000000001
print("=>", a is b)
c = "hello world"; d = "hello world"; print("=>", c is d)
f = lambda: 10000000001 is 10000000001
print("=>", f(), 10000000001 is 10000000001)
e = "name_like"
g = "name_like"
print("=>", e is g)
h = (1, 2); i = (1, 2)
print("=>", h is i, () is ())`
