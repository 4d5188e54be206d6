# claim: A list that contains itself is garbage only the collector can free
# shown by: gc
# also asked: list inside itself

import gc
import weakref


class Token:
    """A list cannot be watched by a weak reference; what only it holds can."""


def self_list():
    row = [Token()]
    row.append(row)
    return row


gc.disable()
row = self_list()
alive = weakref.ref(row[0])
del row
print("? without the collector a list that contains itself stays:", alive() is not None)
print("~ gc.collect():", gc.collect())
print("? the collector frees that list:", alive() is None)
