# claim: copy.deepcopy makes an independent structure, and keeps sharing and cycles inside it
# shown by: heap
# also asked: deepcopy; copy of nested structure

import copy

shared = [1]
a = [shared, shared]
a.append(a)  # a cycle
b = copy.deepcopy(a)

b[0].append(2)
print("a[0]:", a[0], "b[0]:", b[0])
print("? changing the copy leaves the original as it is:", a[0] == [1])
print("? what was shared inside is shared in the copy:", b[0] is b[1] and b[0] is not a[0])
print("? the cycle leads to the copy, not to the original:", b[2] is b)
