# kind: leak
# level: 1
# view: leaks
# vary N_: 10, 100, 500
# rename: log, last
# because: Each run appends one more list to `log`, and nobody takes anything out; `last` keeps only the newest.
# wrong: '`last`' => You chose it because it is bound anew in each run; but then it lets go of the one before.

log = []
last = None
def visit():
    global last
    last = [0] * N_
    log.append(last)
