# claim: A buffer or other resource that is not closed lives as long as a reference to it (shown with io.BytesIO)
# shown by: leaks
# also asked: close a file; unclosed buffer

import sys

sys.path[:1] = []  # this folder has a tracemalloc.py of its own
import io
import tracemalloc


def traced():
    return tracemalloc.get_traced_memory()[0] // 1_000_000


tracemalloc.start()
buffer = io.BytesIO()
buffer.write(bytes(5_000_000))
held = traced()
other = buffer
del buffer
still = traced()
other.close()
closed = traced()
print("megabytes: written", held, "one of two names deleted", still, "closed", closed)
print("? not closed, its memory lives as long as a reference to it:", held == still >= 5)
print("? close() gives it back at once, in spite of the reference:", closed == 0 and other.closed)
buffer = io.BytesIO()
buffer.write(bytes(5_000_000))
del buffer
print("? the end of the last reference gives it back, too:", traced() == 0)
tracemalloc.stop()
