# kind: leak
# of: last, Page, visit
# level: 3
# view: leaks
# rename: last
# because: Each page refers to itself, so counting leaves it behind; but the collector finds it, so nothing grows for long.
# wrong: '`last`' => It keeps one page: binding it anew lets go of the one before.
# wrong: '`Page`' => A class does not keep its instances, unless it has a list of them.

class Page:
    pass

last = None
def visit():
    global last
    last = Page()
    last.me = last
