# kind: prints
# level: 2
# view: heap
# vary N_: 2, 4, 9, 70
# rename: pair, cats
# because: A tuple keeps the same references for ever, but the list that one of them leads to may change.
# wrong: ([1], 5) => You chose {this} because tuples are immutable; but only the tuple's references are fixed, not the list behind them.
# wrong: 'TypeError' => Nothing is put into the tuple here; the list is changed, which is allowed.
# wrong: ([1], 5, N_) => append went to the list, not to the tuple.

cats = [1]
pair = (cats, 5)
cats.append(N_)
print(pair)
