# kind: prints
# level: 2
# view: refcount
# ask: What does `sys.getrefcount` say more of `rows` inside of the call than before it?
# rename: rows, thing
# because: {'The name of the call is a counted reference, and the call itself keeps one more.' if int(right) > 1 else 'One more is counted during the call on this Python.' if int(right) else 'From 3.14 on a call borrows what it is given: nothing more is counted.'}
# others: yes
# wrong: 3 => Not that many hold it: at most the call and its name.

import sys
def look(thing):
    return sys.getrefcount(thing)
rows = [1, 2]
before = sys.getrefcount(rows)
during = look(rows)
print(during - before)
