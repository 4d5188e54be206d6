# kind: count
# of: crate
# level: 3
# view: refcount
# rename: crate, fruit
# because: Two local names lead to it. On older Pythons the parameter counts for itself; on newer ones it borrows the caller's reference. {right} here.
# wrong: 2 => Two names are not always {this} references: a stack may hold one more, and a parameter may borrow its caller's. Here: {right}.
# wrong: 1 => You chose 1 because there is one list; but here each name counts.
# wrong: 4 => That would take two names more; there are `fruit` and `crate`.

def show(crate):
    return len(crate)  # <-

def work():
    fruit = [1, 2]
    return show(fruit)

work()
