# kind: count
# of: items
# level: 3
# view: refcount
# vary N_: 1, 2, 3
# rename: items, cats
# because: `cats` and the parameter of each of the {N_ + 1} calls lead to it; what of that is counted, and what beside it, depends on the version: {right} here.
# wrong: 1 => You chose 1 because there is one list; but names lead to it in each frame.
# wrong: N_ + 2 => A name, and a parameter in each frame: but this Python counts more, or borrows.
# wrong: 2 => You counted one parameter; but each of the calls has its own, as none is over yet.

def down(items, n):
    if n > 0:
        return down(items, n - 1)
    return len(items)  # <-

cats = [1, 2]
down(cats, N_)
