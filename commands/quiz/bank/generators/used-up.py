# kind: prints
# level: 1
# view: heap
# vary N_: 3, 4, 10, 100
# rename: steps, first
# because: A generator gives its items once. When it has come to its end nothing is left to add up.
# wrong: f'{sum(range(N_))} {sum(range(N_))}' => You chose {this} because a list would do so; but a generator keeps no items, it is used up.
# wrong: f'0 {sum(range(N_))}' => The first sum() got the numbers; nothing was left for the second one.

steps = (n for n in range(N_))
first = sum(steps)
print(first, sum(steps))
