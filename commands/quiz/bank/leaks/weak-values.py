# kind: prints
# level: 2
# view: leaks
# rename: pages
# vary S_: home, news
# because: A WeakValueDictionary does not hold its values: with its last name the page went, and so did the entry.
# wrong: 2 => You chose 2 because both were put in; but a weak dict forgets what nothing else holds.
# wrong: 0 => One page still has its name, so it is alive and stays in.

from weakref import WeakValueDictionary
class Page:
    pass

pages = WeakValueDictionary()
pages['home'] = home = Page()
pages['news'] = news = Page()
del S_
print(len(pages))
