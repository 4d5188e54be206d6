# kind: prints
# level: 2
# view: heap
# vary N_: 1, 4, 8, 60
# rename: marks
# because: fromkeys gets one list and puts the same reference under each key.
# wrong: {'a': [N_], 'b': []} => You chose {this} because each key seems to get its own list; but [] was evaluated once.
# wrong: {'a': [], 'b': []} => append changes the list that the dict leads to; nothing was copied.
# wrong: {'a': N_, 'b': []} => append puts the item into the list; it does not replace it.

marks = dict.fromkeys(['a', 'b'], [])
marks['a'].append(N_)
print(marks)
