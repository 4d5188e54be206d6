# kind: versions
# level: 2
# view: heap
# because: {right}: there builds without the lock exist, so that one can ask; elsewhere `sys` has no such function.

import sys
print(hasattr(sys, '_is_gil_enabled'))
