# claim: range(10**9) and a generator stay tiny however long they run
# shown by: sizeof
# also asked: range and generators are lazy; memory of a generator

import sys

short, long = range(10), range(10**9)
print("range(10):", sys.getsizeof(short), "range(10**9):", sys.getsizeof(long))
print("? a range is as small however long:", sys.getsizeof(short) == sys.getsizeof(long) < 100)

numbers = (number for number in range(10**9))
before = sys.getsizeof(numbers)
for _ in range(100_000):
    next(numbers)
print("generator when new:", before, "after 100,000 steps:", sys.getsizeof(numbers))
print("? a generator stays as small however long it runs:", sys.getsizeof(numbers) == before < 300)
