# claim: A list that holds x three times adds three references
# shown by: refcount
# also asked: references from a list

import sys

x = object()
before = sys.getrefcount(x)
row = [x, x, x]
after = sys.getrefcount(x)
print("getrefcount:", before, "then", after)
print("? a list that holds x three times adds three references:", after == before + 3)
row.clear()
print("? row.clear() gives them back:", sys.getrefcount(x) == before)
