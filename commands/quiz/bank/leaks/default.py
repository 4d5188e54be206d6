# kind: leak
# level: 2
# view: leaks
# rename: pages
# because: The default list is made once and kept by `remember`; each run puts one more item into it.
# wrong: '`pages`' => It gets one item and loses it again in each run.
# wrong: 'None of them: nothing grows' => You chose this because each call seems to begin with a new list; but the default is made once.

pages = []
def remember(page, seen=[]):
    seen.append(page)

def visit():
    pages.append([0] * 10)
    remember(pages.pop())
