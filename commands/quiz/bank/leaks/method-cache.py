# kind: leak
# level: 3
# view: leaks
# vary N_: 1, 7, 100
# because: lru_cache keeps the arguments of each call, `self` too, and it belongs to the class: `Page` leads to every instance.
# wrong: 'None of them: nothing grows' => You chose this because the instance is a local; but the cache keeps it as the argument self.

from functools import lru_cache
class Page:
    @lru_cache(maxsize=None)
    def size(self):
        return N_

def visit():
    page = Page()
    page.size()
