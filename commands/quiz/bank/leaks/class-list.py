# kind: leak
# level: 2
# view: leaks
# rename: total
# because: The list in the class body is one for all, and each new instance puts itself in: `Page` keeps every one.
# wrong: '`total`' => It is bound to one more int in each run, and the one before is let go.
# wrong: 'None of them: nothing grows' => You chose this because the name goes when the call ends; but the class still leads to it.

class Page:
    seen = []
    def __init__(self):
        self.seen.append(self)

total = 0
def visit():
    global total
    page = Page()
    total += 1
