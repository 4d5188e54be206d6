# kind: count
# of: crate
# level: 3
# view: refcount
# rename: crate, fruit
# because: Two local names lead to it. Up to 3.13 the parameter counts for itself; from 3.14 on it borrows the caller's reference.
# wrong: 2 => Two names, two references: true up to 3.13. From 3.14 on the parameter may borrow, and the count stays lower.
# wrong: 1 => You chose 1 because there is one list; but here each name counts.
# wrong: 4 => That would take two names more; there are `fruit` and `crate`.

def show(crate):
    return len(crate)  # <-

def work():
    fruit = [1, 2]
    return show(fruit)

work()
