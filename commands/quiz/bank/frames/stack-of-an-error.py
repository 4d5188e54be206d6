# kind: prints
# level: 3
# view: heap
# vary N_: 1, 2, 5
# rename: depth, place
# because: The traceback has one entry for each frame that the error went through: the module, and {N_ + 1} calls of `down`.
# wrong: 1 => You chose 1 because there is one error; but the traceback has an entry for each frame on the way.
# wrong: N_ + 1 => You counted the calls; the module's own frame is one more.
# wrong: N_ => The call with n = 0 and the module's frame are there, too.

def down(n):
    return 1 / n if n == 0 else down(n - 1)

depth = 0
try:
    down(N_)
except ZeroDivisionError as error:
    place = error.__traceback__
    while place:
        depth += 1
        place = place.tb_next
print(depth)
