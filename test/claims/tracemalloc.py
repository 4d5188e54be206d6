# claim: tracemalloc tells current and peak memory and which lines allocated it
# shown by: profile
# also asked: which line allocated memory; peak memory

import sys

sys.path[:1] = []  # this folder has a tracemalloc.py of its own
import tracemalloc


def work():
    kept = bytearray(1_000_000)
    gone = bytearray(3_000_000)
    del gone
    return kept


tracemalloc.start()
result = work()
current, peak = tracemalloc.get_traced_memory()
largest = tracemalloc.take_snapshot().statistics("lineno")[0]
tracemalloc.stop()
print(f"~ current {current:,} peak {peak:,}")
print("? tracemalloc tells the current memory:", 1_000_000 <= current < 1_100_000)
print("? tracemalloc tells the peak:", 4_000_000 <= peak < 4_100_000)
line = largest.traceback[0].lineno
print("the largest part was allocated at line", line)
print(
    "? tracemalloc tells the line that allocated it:",
    line == work.__code__.co_firstlineno + 1 and largest.size >= 1_000_000,
)
