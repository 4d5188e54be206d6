# kind: prints
# level: 1
# view: heap
# vary N_: 2, 5, 8
# rename: steps, log
# because: Calling it makes a generator and runs nothing; one next() runs as far as the first yield.
# wrong: N_ => You chose N_ because walk seems to run when it is called; but it runs item by item, when asked.
# wrong: 0 => One next() was asked for, so the first turn of the loop did run.
# wrong: 2 => After the first yield it waits; the second turn was not asked for.

log = []
def walk():
    for n in range(N_):
        log.append(n)
        yield n

steps = walk()
next(steps)
print(len(log))
