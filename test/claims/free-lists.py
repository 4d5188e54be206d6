# claim: Freed floats, tuples, lists and dicts are kept for reuse, so a new one often gets an old address
# shown by: alloc
# also asked: free list; reuse of memory

import sys

makers = {"float": lambda n: float(n), "tuple": lambda n: (n, n), "list": lambda n: [], "dict": lambda n: {}}
kept, again = {}, {}
for name, make in makers.items():
    drained = [make(n) for n in range(300)]  # takes what is on the free list already
    fresh = [make(n) for n in range(10)]
    before = sys.getallocatedblocks()
    for index in range(10):
        fresh[index] = None
    kept[name] = before - sys.getallocatedblocks() < 10  # the allocator got its blocks back only if nothing was kept
    thing = make(1)
    address = id(thing)
    del thing
    thing = make(2)
    again[name] = id(thing) == address
    del drained
print("a new one got the address of the one before:", *(name for name in again if again[name]))
for name in makers:
    print(f"? a freed {name} is kept for reuse:", kept[name])
print("? a new one often gets an old address:", sum(again.values()) >= 2)
