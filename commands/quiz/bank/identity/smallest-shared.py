# kind: prints
# level: 3
# view: is
# vary N_: -1, -2, -3
# rename: low
# because: The cache begins at {right}: a few negative ints are used often enough, as results and in slices.
# wrong: 0 => You chose 0 because negative ints seem to be left out; but some of them are shared.
# wrong: -1 => -1 is shared, but it is not the only negative one.
# wrong: -128 => You thought of one signed byte; the cache begins much nearer to 0.
# wrong: low => Almost: {this} is the first one that is made anew.

low = N_
while int(str(low)) is int(str(low)):
    low -= 1
print(low + 1)
