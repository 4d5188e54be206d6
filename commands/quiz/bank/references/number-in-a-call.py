# kind: prints
# level: 1
# view: heap
# vary N_: 1, 10, 300, 2000
# rename: size, score
# because: `size = size + 1` binds the local name to another int. The int that `score` is bound to never changes.
# wrong: score + 1 => You chose {this} because `grow` gets `score`; but it gets the object, and binding its own name again changes no caller's name.
# wrong: None => `grow` itself gives None, as it has no return; but the print asks for `score`.

def grow(size):
    size = size + 1

score = N_
grow(score)
print(score)
