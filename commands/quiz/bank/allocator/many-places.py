# kind: prints
# level: 1
# view: is
# vary N_: 2, 3, 10, 1000
# rename: cats
# because: The outer list keeps all N_ lists alive, so each needs a place of its own.
# wrong: 1 => That would be so if each list were gone before the next one is made; here all are kept.
# wrong: N_ + 1 => The outer list has a place, too, but only the inner ones are asked.
# wrong: 2 => All N_ lists live at the same time.

cats = [[] for n in range(N_)]
print(len({id(cat) for cat in cats}))
