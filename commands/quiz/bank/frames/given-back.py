# kind: same
# level: 1
# view: is
# vary N_: 1, 5, 3000
# rename: thing, cats
# because: The call got the list itself and gave the list itself back; nothing is copied on the way in or out.
# wrong: 'False in both' => You chose False because it went through a function; but neither a call nor return copies.

def give(thing):
    return thing

cats = [N_]
print(give(cats) is cats)
