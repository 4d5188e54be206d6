# kind: prints
# level: 3
# view: is
# others: yes
# vary N_: 1, 3, 7
# rename: top
# because: CPython makes the ints from {[x for x in range(-9, 0) if int(str(x)) is int(str(x))][0]} to {right} when it starts, and shares them.
# wrong: 127 => You chose 127 because of one signed byte; but the cache is larger than that.
# wrong: top - 1 => Almost: the border is one further, as {right} itself is shared, too.
# wrong: 2 ** 30 - 1 => That is the largest int of one digit inside; the cache ends far earlier.

top = N_
while int(str(top)) is int(str(top)):
    top += 1
print(top - 1)
