# kind: prints
# level: 1
# view: heap
# vary N_: 2, 3, 9
# because: Each call has a frame of its own with an n of its own; what the inner ones do does not touch it.
# wrong: 0 => You chose 0 because the last call has n = 0; but each frame has its own n.
# wrong: None => The inner results are not used, but each call gives its own n back.

def down(n):
    if n > 0:
        down(n - 1)
    return n

print(down(N_))
