# kind: count
# of: crate
# level: 2
# view: refcount
# rename: crate, fruit
# because: The name of the caller, the parameter, and on older Pythons the caller's stack: {right} here.
# wrong: 1 => You chose 1 because there is one list; but the parameter is bound to it as well.
# wrong: 4 => You counted the argument of getrefcount, which nobody calls here.
# wrong: 2 => A name and a parameter make 2; but on this Python the caller's stack holds one more.

def show(crate):
    print(crate)  # <-

fruit = [1, 2]
show(fruit)
