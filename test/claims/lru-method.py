# claim: lru_cache on a method keeps every self alive
# shown by: leaks
# also asked: lru_cache on methods leaks

import functools
import gc
import weakref


class Thing:
    @functools.lru_cache(maxsize=None)
    def answer(self):
        return 42


things = [Thing() for _ in range(100)]
watched = [weakref.ref(thing) for thing in things]
for thing in things:
    thing.answer()
del things, thing
gc.collect()
alive = sum(reference() is not None for reference in watched)
print("alive though no name holds them:", alive, "of 100, held by the cache:", Thing.answer.cache_info().currsize)
print("? the cache keeps every self alive:", alive == 100)
Thing.answer.cache_clear()
print("? cache_clear() frees them:", not any(reference() for reference in watched))
