# claim: gc.disable stops automatic collection; counting goes on
# shown by: gc
# also asked: turn the garbage collector off

import gc
import weakref


class Thing:
    pass


def automatic_runs():
    before = sum(stats["collections"] for stats in gc.get_stats())
    kept = [[] for _ in range(20_000)]
    return sum(stats["collections"] for stats in gc.get_stats()) - before


enabled = automatic_runs()
gc.disable()
disabled = automatic_runs()
print("~ automatic collections while 20,000 lists are made: enabled", enabled, "disabled", disabled)
print("? gc.disable stops automatic collection:", enabled > 0 and disabled == 0)
thing = Thing()
alive = weakref.ref(thing)
del thing
print("? an object is still freed when its count reaches zero:", alive() is None)
