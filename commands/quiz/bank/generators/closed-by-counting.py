# kind: prints
# level: 3
# view: refcount
# vary S_: 'end', 'closed', 'bye'
# rename: steps, log
# because: With its last reference the waiting generator is closed: its finally runs at once, in the middle of del.
# wrong: [] => You chose {this} because it waits at its yield; but before it is freed it is closed, and finally runs.
# wrong: [1, S_] => yield gives 1 to next(); it is not put into the list.

log = []
def walk():
    try:
        yield 1
    finally:
        log.append(S_)

steps = walk()
next(steps)
del steps
print(log)
