# kind: prints
# level: 3
# view: heap
# rename: first, second
# vary N_: 0, 5, 40
# because: Each call of `counter` has a frame of its own, so each `step` has a cell of its own.
# wrong: f'{N_ + 2} {N_ + 3}' => You chose {this} because count looks like one name; but each call made a count of its own.
# wrong: f'{N_ + 1} {N_ + 1}' => `first` was called before; its cell kept the count in the meantime.

def counter():
    count = N_
    def step():
        nonlocal count
        count += 1
        return count
    return step

first, second = counter(), counter()
first()
print(first(), second())
