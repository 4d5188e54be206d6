# kind: larger
# level: 1
# view: sizeof
# of: lock, rows, text
# vary N_: 4, 5, 6
# because: A lock is a small object: {sys.getsizeof(lock)} bytes; what it guards is {right}.

import sys
import threading
lock = threading.Lock()
rows = [0] * N_ * 100
text = 'gil' * N_
