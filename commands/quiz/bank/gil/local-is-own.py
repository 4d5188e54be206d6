# kind: prints
# level: 2
# view: heap
# rename: box
# because: Each thread has attributes of its own on a `threading.local`: what another one set is not there.
# wrong: True => The thread set it on its own side; the main thread has a dict of its own.

import threading
box = threading.local()
def work():
    box.rows = [1]
run = threading.Thread(target=work)
run.start()
run.join()
print(hasattr(box, 'rows'))
