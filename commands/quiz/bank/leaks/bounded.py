# kind: leak
# level: 2
# view: leaks
# vary N_: 3, 5, 10
# rename: recent, log
# because: A deque with maxlen drops its oldest item for each new one; a list keeps all of them.
# wrong: '`recent`' => You chose it because it gets an item in each run; but with maxlen it holds N_ at most.

from collections import deque
recent = deque(maxlen=N_)
log = []
def visit():
    page = [0] * 100
    recent.append(page)
    log.append(page)
