# kind: count
# of: cats
# level: 1
# view: refcount
# vary S_: tom, rex, leo
# rename: cats, zoo
# because: The name is one reference, and each of the two values of the dict is one more.
# wrong: 2 => You counted the dict once; but both of its keys lead to the list.
# wrong: 1 => You chose 1 because there is one list; the count says how many references lead to it.

cats = ['S_']
zoo = {'mine': cats, 'yours': cats}
print(zoo)  # <-
