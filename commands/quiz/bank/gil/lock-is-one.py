# kind: same
# level: 1
# view: is
# rename: first, second
# because: Each call makes a lock of its own: who holds one of them does not wait for the other.

import threading
first = threading.Lock()
second = threading.Lock()
print(first is second)
