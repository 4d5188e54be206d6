# kind: prints
# level: 3
# view: is
# vary N_: 20, 100, 4096, 4097, 9000
# rename: cats, pets, size
# because: The compiler works out 'x' * N_ itself if the result is short enough; with a name it is made at run time, twice.
# wrong: 'False False' => You chose {this} because * makes a new text; but the compiler works out short ones, and keeps one constant.
# wrong: 'True True' => With a name in it nothing can be worked out beforehand: that text is made at run time.
# wrong: 'False True' => With a name in it nothing can be worked out beforehand.

size = N_
cats = 'x' * N_
pets = 'x' * size
print(cats is 'x' * N_, pets is 'x' * size)
