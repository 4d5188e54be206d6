# kind: versions
# level: 2
# view: heap
# because: One can ask since 3.13, when builds without the lock came; `sys` had no such function before.

import sys
print(hasattr(sys, '_is_gil_enabled'))
