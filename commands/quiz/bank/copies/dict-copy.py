# kind: prints
# level: 1
# view: heap
# vary N_: 2, 5, 31
# rename: menu, twin
# because: copy() makes a new dict, so a new key in `twin` does not show in `menu`; but the list under 'tea' is shared.
# wrong: {'tea': [1]} => You chose {this} because copy() made a new dict; but it holds the same list under 'tea'.
# wrong: {'tea': [1, N_], 'rum': 0} => The key 'rum' went into the copy alone.
# wrong: {'tea': [1], 'rum': 0} => It is the other way round: keys are the copy's own, values are shared.

menu = {'tea': [1]}
twin = menu.copy()
twin['rum'] = 0
twin['tea'].append(N_)
print(menu)
