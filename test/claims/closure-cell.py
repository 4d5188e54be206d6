# claim: A variable that an inner function uses lives in a cell and outlives its frame
# shown by: heap
# also asked: closure keeps variable; nonlocal


def outer():
    count = 0

    def inner():
        nonlocal count
        count += 1
        return count

    return inner


f = outer()  # outer's frame is gone now
f()
f()
(cell,) = f.__closure__
print("outer's cell variables:", outer.__code__.co_cellvars, "inner's free variables:", f.__code__.co_freevars)
print("cell_contents:", cell.cell_contents)
print("? the variable lives in a cell:", type(cell).__name__ == "cell" and outer.__code__.co_cellvars == ("count",))
print("? the variable outlives its frame:", cell.cell_contents == 2)
