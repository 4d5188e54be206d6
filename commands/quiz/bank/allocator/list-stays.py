# kind: prints
# level: 1
# view: is
# vary N_: 10, 100, 5000
# rename: cats, old
# because: When a list grows its array of references may move; the list itself, with its id, stays where it is.
# wrong: 'False N_' => You chose {this} because the list needs more room; but what moves is its array, not the list.
# wrong: 'True 0' => All N_ items were appended.

cats = []
old = id(cats)
for n in range(N_):
    cats.append(n)
print(id(cats) == old, len(cats))
