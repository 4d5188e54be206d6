# kind: prints
# level: 3
# view: heap
# vary N_: 5, 7, 60
# rename: times, steps
# because: The name `times` is looked up for each item, when it is made; by then it was bound to N_.
# wrong: [1, 2] => You chose {this} because it was 1 when the generator was made; but names inside are looked up late.
# wrong: [1, 2 * N_] => Nothing was made before list() asked, so both items see the same.

times = 1
steps = (n * times for n in [1, 2])
times = N_
print(list(steps))
