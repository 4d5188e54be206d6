# kind: prints
# level: 3
# view: heap
# vary N_: 5, 7, 60
# rename: cats, steps
# because: The list behind `in` is looked up when the generator is made; that `cats` moves on later does not matter.
# wrong: [2 * N_] => You chose {this} because a generator works late; but the list it walks over was taken at once.
# wrong: [] => The list still lives: the generator holds it.

cats = [1, 2]
steps = (n * 2 for n in cats)
cats = [N_]
print(list(steps))
