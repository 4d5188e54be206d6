# kind: same
# level: 2
# view: is
# rename: here, first
# because: Outside of any other thread, the thread that runs is the main one: both calls give the same object.

import threading
here = threading.current_thread()
first = threading.main_thread()
print(here is first)
