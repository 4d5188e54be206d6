# kind: prints
# level: 3
# view: is
# vary S_: nan, NaN, -nan
# rename: odd
# because: nan is not equal to itself; but `in` looks at identity first, and it is the same object.
# wrong: 'False False' => You chose {this} because nan equals nothing; but `in` asks `is` before it asks ==.
# wrong: 'True True' => nan is defined not to be equal to anything, itself included.
# wrong: 'True False' => It is the other way round.

odd = float('S_')
print(odd == odd, odd in [odd])
