# kind: leak
# of: log, pages, visit
# level: 1
# view: leaks
# vary N_: 10, 100, 500
# rename: log, pages
# because: What a run puts in it also takes out, so its count falls to 0 in the same run: nothing grows.
# wrong: '`log`' => You chose it because of append; but pop takes the same item out again.
# wrong: '`pages`' => A key that is there already gets a new value; the old one is freed.

log = []
pages = {}
def visit():
    log.append([0] * N_)
    pages['home'] = [0] * N_
    log.pop()
