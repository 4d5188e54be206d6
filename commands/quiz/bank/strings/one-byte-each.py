# kind: prints
# level: 1
# view: sizeof
# vary N_: 1, 5, 50, 1000
# rename: word
# because: A text of ASCII letters takes one byte for each: {right} more than the empty one.
# wrong: 2 * N_ => You thought of two bytes each, as in UTF-16; ASCII letters take one.
# wrong: 4 * N_ => You chose {this} because Unicode needs up to four bytes; a text takes as much as its widest character needs, here one.
# wrong: tuple.__itemsize__ * N_ => A str holds its characters themselves, not references to them.

import sys
word = 'a' * N_
print(sys.getsizeof(word) - sys.getsizeof(''))
