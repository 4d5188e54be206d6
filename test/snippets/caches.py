import functools
import sys


@functools.lru_cache(maxsize=2)
def build(size):
    made = [size]
    return made


class Lazy:
    @functools.cached_property
    def parts(self):
        return [self.__class__.__name__]


first = build(1)
again = build(1)
print(first is again, sys.getrefcount(first))
build(2)
build(3)
print(sys.getrefcount(first), build.cache_info().hits)
build.cache_clear()
print(sys.getrefcount(first))
lazy = Lazy()
parts = lazy.parts
print(lazy.parts is parts, sys.getrefcount(parts))
