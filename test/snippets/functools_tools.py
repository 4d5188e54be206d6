import functools
@functools.lru_cache(maxsize=2)
def pair(n):
    return [n, str(n) * 2]
a = pair(1); b = pair(1); c = pair(2)
print(a is b, pair.cache_info().hits)
d = pair(3)
del b
e = pair(1)
print(a is e)
a = None
pair.cache_clear()
add = functools.partial(lambda acc, x: acc + [x], [])
f1 = add([1])
f2 = functools.reduce(lambda acc, x: acc + [x], [[1], [2]], f1)
print(f2)
class C:
    @functools.cached_property
    def big(self):
        return [self.__class__.__name__]
o = C()
g = o.big
h = o.big
print(g is h)
del o.big
i = o.big
print(g is i)
o = g = h = i = None
args = add.args[0]
add = None
args = c = d = e = None
