# kind: cycle
# level: 3
# view: gc
# because: The list holds itself, so counting never frees it, whichever thread made it; the collector does.

import gc
import threading
def work():
    ring = []
    ring.append(ring)
thread = threading.Thread(target=work)
thread.start()
thread.join()
gc.collect()
