# kind: leak
# of: seen, Page, visit
# level: 3
# view: leaks
# rename: seen
# because: A WeakSet does not hold what is in it: when the call ends the page is freed, and the set forgets it.
# wrong: '`seen`' => You chose it because it gets one more in each run; but a WeakSet lets them go.
# wrong: '`Page`' => A class does not keep its instances, unless it has a list of them.

from weakref import WeakSet
class Page:
    pass

seen = WeakSet()
def visit():
    page = Page()
    seen.add(page)
